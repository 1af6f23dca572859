package io.wortlaut.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;

import io.wortlaut.gateway.composition.Composer;
import io.wortlaut.gateway.composition.Composition;
import io.wortlaut.gateway.composition.SubgraphSdl;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** Planning tries a bounded number of things, whatever the graph is like, and finds a plan all the same. */
class PlanningEffortTest {
    private static final String HEADER = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
            """;

    /** Twice as many as the search tries before it takes what it finds first: by then it may be within many places. */
    private static final int BOUND = 6_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16})
    void thirtySubgraphsThatAllResolveEverythingAreTriedForAWhileOnly(int depth) {
        // Given
        var supergraph = graph(30, i -> """
                type Query { item: Item @shareable }
                type Item @key(fields: "id") { id: ID! shared: Int @shareable own%d: Int next: Item @shareable }
                """.formatted(i));
        var own = fields(30, i -> "own" + i);
        var query = "{ item { " + "next { shared own3 ".repeat(depth) + own + " }".repeat(depth) + " } }";

        // When
        var effort = plan(supergraph, query);

        // Then
        assertThat(effort.log().attempts()).isLessThan(BOUND);
        assertThat(effort.plan().hops()).isEqualTo(1);
        assertThat(effort.plan().fetches()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void entriesFromOneSubgraphIntoThirtyAreTriedForAWhileOnly(int asked) {
        // Given
        var supergraph = graph(30, i -> (i == 0 ? "type Query { item: Item }\n" : "") + """
                type Item @key(fields: "id") { id: ID! shared: Int @shareable own%d: Int next: Item @shareable }
                """.formatted(i));
        var own = fields(asked, i -> "own" + i);
        var query = "{ item { " + ("next { " + own + " ").repeat(6) + "shared" + " }".repeat(6) + " } }";

        // When
        var effort = plan(supergraph, query);

        // Then
        assertThat(effort.log().attempts()).isLessThan(BOUND);
        assertThat(effort.plan().hops()).isEqualTo(2);
        assertThat(effort.plan().fetches()).hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 40})
    void aChainOfKeysTakesAsManyHopsAndNoMoreThanItsSquareOfAttempts(int length) {
        // Given
        var supergraph = graph(length, i -> (i == 0 ? "type Query { item: Item }\n" : "") + """
                type Item @key(fields: "k%1$d") @key(fields: "k%2$d") {
                  k%1$d: ID! @shareable
                  k%2$d: ID! @shareable
                  own%1$d: Int
                }
                """.formatted(i, i + 1));

        // When
        var effort = plan(supergraph, "{ item { own" + (length - 1) + " } }");

        // Then
        assertThat(effort.log().attempts()).isLessThan(10 * length * length);
        assertThat(effort.plan().hops()).isEqualTo(length);
        assertThat(effort.plan().fetches()).hasSize(length);
    }

    @Test
    void anOrdinaryOperationTakesFewAttempts() {
        // Given
        var supergraph = graph(4, i -> (i == 0 ? "type Query { item: Item }\n" : "") + """
                type Item @key(fields: "id") { id: ID! own%d: Int other%1$d: Item }
                """.formatted(i));

        // When
        var effort = plan(supergraph, "{ item { own1 own2 other3 { own1 other2 { own3 } } } }");

        // Then
        assertThat(effort.log().attempts()).isLessThan(100);
        assertThat(effort.plan().hops()).isEqualTo(4);
    }

    @Test
    void typesThatAreLookedUpWithinOneAnotherAreRefusedBeforeTheyTakeAllMemory() {
        // Given
        var types = IntStream.range(0, 20).mapToObj(i -> "T" + i).toList();
        var fields = List.of("prev", "next");
        var supergraph = graph(
                2,
                i -> (i == 0 ? "type Query { nodes: [Node] }\n" : "")
                        + "interface Node { id: ID! " + fields.get(i) + ": Node }\n"
                        + types.stream()
                                .map(type -> "type " + type + " implements Node @key(fields: \"id\") { id: ID! "
                                        + fields.get(i) + ": Node }\n")
                                .collect(Collectors.joining()));
        var query = "{ nodes " + "{ next { prev ".repeat(4) + "{ id }" + " } }".repeat(4) + " }";

        // When, then
        assertThatThrownBy(() -> plan(supergraph, query))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("too many types");
    }

    private record Effort(QueryPlan plan, SearchLog log) {}

    private static Effort plan(Supergraph supergraph, String query) {
        var definition =
                (OperationDefinition) Parser.parse(query).getDefinitions().getFirst();
        var operation = Operation.normalise(supergraph, definition, Map.of(), Circumstances.NONE);
        var log = new SearchLog();
        return new Effort(new Planner(supergraph).plan(operation, log), log);
    }

    private static Supergraph graph(int subgraphs, IntFunction<String> sdl) {
        var sdls = IntStream.range(0, subgraphs)
                .mapToObj(i -> new SubgraphSdl("s" + i, "http://localhost/" + i, HEADER + sdl.apply(i)))
                .toList();
        return switch (Composer.compose(sdls)) {
            case Composition.Composed composed -> SupergraphParser.parse(composed.supergraphSdl());
            case Composition.Rejected rejected ->
                throw new IllegalStateException(rejected.errors().toString());
        };
    }

    private static String fields(int count, IntFunction<String> field) {
        return IntStream.range(0, count).mapToObj(field).collect(Collectors.joining(" "));
    }
}
