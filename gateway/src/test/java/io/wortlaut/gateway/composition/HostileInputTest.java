package io.wortlaut.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a subgraph serves as its schema, composition answers with an error that names the subgraph. */
class HostileInputTest {

    static Stream<String> schemas() {
        return Stream.of(
                "",
                "\u0000\uFFFF",
                "# only a comment",
                "type",
                "{}",
                "schema",
                "type Query { a: " + "[".repeat(50_000) + "Int" + "]".repeat(50_000) + " }",
                "type Query { a(b: [Int] = " + "[".repeat(50_000) + "]".repeat(50_000) + "): Int }",
                "type Query @key(fields: \"" + "a{".repeat(50_000) + "}".repeat(50_000) + "\") { a: Query }",
                "type Query { a: Int @requires(fields: \"...F\") }",
                "type Query { a: Int @provides(fields: \"a } { b\") }",
                "type Query implements Query { a: Int }",
                "type Query { a: T } extend input T { b: Int } type T { c: Int }",
                "schema { query: Missing query: Query } type Query { a: Missing }",
                "schema { query: Query mutation: Missing } type Query { a: Int }",
                "schema { query: I } input I { a: Int }",
                "union Query = Query",
                "scalar Query",
                "interface Query { a: Int }",
                "type Query { __a: Int }",
                "extend schema @link(url: 7) type Query { a: Int }",
                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.99999999999\") type Query { a: Int }",
                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: {}) type Query { a: Int }",
                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [\"@context\"])"
                        + " type Query @context(name: \"c\") { a: Int }",
                "input A { b: B! } input B { a: A! } type Query { a(a: A): Int }");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void rejectsTheSchema(String sdl) {
        Composition composition = Composer.compose(List.of(
                new SubgraphSdl("odd", "http://odd/graphql", sdl),
                new SubgraphSdl("good", "", "type Query { ok: Int }")));

        assertThat(composition).isInstanceOf(Composition.Rejected.class);
        assertThat(((Composition.Rejected) composition).errors())
                .allSatisfy(error -> assertThat(error.toString()).contains("odd"));
    }

    @Test
    void rejectsTwoSubgraphsOfOneName() {
        SubgraphSdl subgraph = new SubgraphSdl("same", "", "type Query { a: Int }");

        Composition composition = Composer.compose(List.of(subgraph, subgraph));

        assertThat(((Composition.Rejected) composition).errors())
                .singleElement()
                .hasToString("INVALID_SUBGRAPH_NAME: [same] Two subgraphs are named \"same\"");
    }

    @Test
    void rejectsHavingNoSubgraphs() {
        Composition composition = Composer.compose(List.of());

        assertThat(((Composition.Rejected) composition).errors())
                .extracting(CompositionError::code)
                .containsExactly("NO_QUERIES");
    }

    @Test
    void keepsGraphNamesApart() {
        Composition composition = Composer.compose(List.of(
                new SubgraphSdl("a-b", "http://1", "type Query { a: Int }"),
                new SubgraphSdl("a.b", "http://2", "type Query { b: Int }"),
                new SubgraphSdl("9", "http://\"3\"", "type Query { c: Int }")));

        assertThat(((Composition.Composed) composition).supergraphSdl())
                .contains("_9 @join__graph(name: \"9\", url: \"http://\\\"3\\\"\")")
                .contains("A_B @join__graph(name: \"a-b\", url: \"http://1\")")
                .contains("A_B_1 @join__graph(name: \"a.b\", url: \"http://2\")");
    }

    @Test
    void composesAWebOfManyKeys() {
        List<SubgraphSdl> subgraphs = IntStream.range(0, 40)
                .mapToObj(i -> new SubgraphSdl("s" + i, "", web(i)))
                .toList();

        Composition composition = Composer.compose(subgraphs);

        assertThat(composition).isInstanceOf(Composition.Composed.class);
    }

    /** Ten types, each found by the key of the one before, in every subgraph. */
    private static String web(int subgraph) {
        return "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\", \"@shareable\"])"
                + " type Query { q" + subgraph + ": T0 }"
                + IntStream.range(0, 10)
                        .mapToObj(i -> " type T" + i + " @key(fields: \"id\") @key(fields: \"next { id }\") { id: ID! f"
                                + subgraph + ": Int next: T" + (i + 1) % 10 + " @shareable }")
                        .collect(Collectors.joining());
    }
}
