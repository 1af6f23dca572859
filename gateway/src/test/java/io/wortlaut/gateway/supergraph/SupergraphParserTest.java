package io.wortlaut.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.gateway.access.Caller;

class SupergraphParserTest {
    private static final String GRAPHS = """
            enum join__Graph {
              A @join__graph(name: "a", url: "http://a.example")
              B @join__graph(name: "b", url: "http://b.example")
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type Query { | not GraphQL SDL",
                "type Query { a: Int } | no enum join__Graph",
            })
    void refusesWhatIsNoSupergraph(String sdl, String reason) {
        assertThatThrownBy(() -> SupergraphParser.parse(sdl))
                .isInstanceOf(SupergraphException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesFeaturesThatMustNotBeIgnored() {
        var sdl = GRAPHS + """
                schema @link(url: "https://specs.apollo.dev/secrecy/v0.1", for: SECURITY) { query: Query }
                type Query { a: Int }
                """;
        assertThatThrownBy(() -> SupergraphParser.parse(sdl))
                .isInstanceOf(SupergraphException.class)
                .hasMessageContaining("secrecy/v0.1");
    }

    @Test
    void readsProgressiveOverrides() {
        var supergraph = SupergraphParser.parse(GRAPHS + """
                type Query @join__type(graph: A) @join__type(graph: B) {
                  a: Int
                    @join__field(graph: A, override: "b", overrideLabel: "percent(5)")
                    @join__field(graph: B, usedOverridden: true, overrideLabel: "percent(5)")
                }
                """);
        var to = supergraph.field("Query", "a").sources().get("A");
        var from = supergraph.field("Query", "a").sources().get("B");

        assertThat(to.isActive(Set.of())).isFalse();
        assertThat(from.isActive(Set.of())).isTrue();
        assertThat(to.isActive(Set.of("percent(5)"))).isTrue();
        assertThat(from.isActive(Set.of("percent(5)"))).isFalse();
        assertThat(supergraph.overrideLabels().touchedBy(Set.of("a"))).containsExactly("percent(5)");
        assertThat(supergraph.overrideLabels().touchedBy(Set.of("b"))).isEmpty();
    }

    @Test
    void knowsWhoResolvesWhat() {
        var supergraph = SupergraphParser.parse(GRAPHS + """
                type Query @join__type(graph: A) { a: Thing }
                type Thing
                  @join__type(graph: A, key: "id")
                  @join__type(graph: B, key: "id org { name }", resolvable: false)
                {
                  id: ID!
                  org: Org @join__field(graph: B)
                  size: Int @join__field(graph: A, external: true) @join__field(graph: B)
                  weight: Int @join__field(graph: A, requires: "size")
                  secret: Int @join__field(graph: A) @inaccessible
                }
                type Org @join__type(graph: B) { name: String }
                """);
        var thing = supergraph.composite("Thing");
        var b = supergraph.subgraphs().get("B");

        assertThat(thing.field("id").sources()).containsOnlyKeys("A", "B");
        assertThat(thing.field("size").sources().get("A").external()).isTrue();
        assertThat(thing.field("weight").sources().get("A").requires()).isNotNull();
        assertThat(thing.in(b).keys()).singleElement().satisfies(key -> {
            assertThat(key.text()).isEqualTo("id org { name }");
            assertThat(key.resolvable()).isFalse();
        });
        assertThat(supergraph.api().getObjectType("Thing").getFieldDefinition("secret"))
                .isNull();
        assertThat(supergraph.apiSdl()).doesNotContain("join__");
    }

    @Test
    void readsTheOldestJoinSpecification() {
        var supergraph = SupergraphParser.parse(GRAPHS + """
                schema @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) { query: Query }
                type Query { thing: Thing @join__field(graph: A) }
                type Thing @join__owner(graph: A) @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
                  id: ID! @join__field(graph: A)
                  size: Int @join__field(graph: B)
                }
                type Value { x: Int }
                """);

        assertThat(supergraph.field("Thing", "id").sources()).containsOnlyKeys("A", "B");
        assertThat(supergraph.composite("Value").memberships()).containsOnlyKeys("A", "B");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'(scope: CacheControlScope)', true"})
    void showsTheScopeOfCachesOnlyWhereSomethingTakesIt(String arguments, boolean shown) {
        var supergraph = SupergraphParser.parse(GRAPHS + """
                directive @cacheControl(scope: CacheControlScope) on OBJECT
                enum CacheControlScope @join__type(graph: A) { PUBLIC PRIVATE }
                type Query @join__type(graph: A) { a%s: Int }
                """.formatted(arguments));

        assertThat(supergraph.api().containsType("CacheControlScope")).isEqualTo(shown);
        assertThat(supergraph.apiSdl().contains("CacheControlScope")).isEqualTo(shown);
    }

    @Test
    void readsCacheTags() {
        var supergraph = SupergraphParser.parse(GRAPHS + """
                type Query @join__type(graph: A) {
                  a(id: ID): Thing @join__directive(graphs: [A], name: "federation__cacheTag", args: {format: "a-{$args.id}"})
                }
                type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
                  @join__directive(graphs: [A, B], name: "federation__cacheTag", args: {format: "thing-{$key.id}"})
                  @join__directive(graphs: [B], name: "federation__cacheTag", args: {format: "things"})
                { id: ID! }
                """);
        var a = supergraph.subgraphs().get("A");
        var b = supergraph.subgraphs().get("B");

        assertThat(supergraph.cacheTags().field(a, "Query", "a")).containsExactly("a-{$args.id}");
        assertThat(supergraph.cacheTags().field(b, "Query", "a")).isEmpty();
        assertThat(supergraph.cacheTags().type(a, "Thing")).containsExactly("thing-{$key.id}");
        assertThat(supergraph.cacheTags().type(b, "Thing")).containsExactly("thing-{$key.id}", "things");
    }

    @Test
    void doesNotAskOfAnObjectWhatItsInterfaceHasFromOthers() {
        var sdl = GRAPHS + """
                schema
                  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
                type Query @join__type(graph: A) { room: Room }
                interface Room @join__type(graph: A) { price: Int @requiresScopes(scopes: [["a", "b"]]) }
                type Hall implements Room @join__type(graph: A) { price: Int @requiresScopes(scopes: [["a"]]) }
                type Cell implements Room @join__type(graph: A) { price: Int @requiresScopes(scopes: [["b"]]) }
                """;
        var gathered = SupergraphParser.parse(sdl).access();
        var asking = SupergraphParser.parse(sdl.replace("[[\"a\", \"b\"]]", "[[\"c\"]]"))
                .access();

        assertThat(gathered.denies("Hall", "price", "Int", gathered.unmetBy(holding("a"))))
                .isFalse();
        assertThat(gathered.denies("Cell", "price", "Int", gathered.unmetBy(holding("a"))))
                .isTrue();
        assertThat(asking.denies("Hall", "price", "Int", asking.unmetBy(holding("a"))))
                .isTrue();
    }

    @Test
    void asksForATokenWhereTheSettingsSaySo() {
        var sdl = GRAPHS + """
                type Query @join__type(graph: A) { rooms: [Room] hall: Hall mood: Mood }
                type Mutation @join__type(graph: A) { open: Int close: Int }
                interface Room @join__type(graph: A) { price: Int }
                type Hall implements Room @join__type(graph: A) { price: Int size: Int }
                type Cell implements Room @join__type(graph: A) { price: Int }
                enum Mood @join__type(graph: A) { CALM }
                """;

        assertThat(deniedOf(sdl, List.of())).isEmpty();
        assertThat(deniedOf(sdl, List.of("Mutation.*"))).containsExactlyInAnyOrder("Mutation.open", "Mutation.close");
        assertThat(deniedOf(sdl, List.of("Query.hall", "Mutation")))
                .containsExactlyInAnyOrder("Query.hall", "Mutation.open", "Mutation.close");
        assertThat(deniedOf(sdl, List.of("Mood", "Hall"))).containsExactlyInAnyOrder("Query.mood", "Query.hall");
        assertThat(deniedOf(sdl, List.of("Room.price", "Hall.price")))
                .containsExactlyInAnyOrder("Room.price", "Hall.price", "Cell.price");
        assertThat(deniedOf(sdl, List.of("Room"))).containsExactly("Query.rooms");
    }

    @Test
    void refusesToAskATokenForWhatIsNotThere() {
        var sdl = GRAPHS + "type Query @join__type(graph: A) { a: Int }";

        assertThat(deniedOf(sdl, List.of("Mutation.*"))).isEmpty();
        assertThatThrownBy(() -> deniedOf(sdl, List.of("Query.*", "Query.b", "Thing", "Mutation.a")))
                .isInstanceOf(SupergraphException.class)
                .hasMessageContaining("it has no Mutation.a, Query.b, Thing, which wortlaut.gateway.authenticated");
    }

    private static Set<String> deniedOf(String sdl, List<String> authenticated) {
        var supergraph = SupergraphParser.parse(sdl, UnaryOperator.identity(), authenticated);
        var unmet = supergraph.access().unmetBy(Caller.ANONYMOUS);
        var denied = new TreeSet<String>();
        supergraph.types().forEach((type, composite) -> composite.fields().forEach((field, definition) -> {
            if (supergraph.access().denies(type, field, definition.type().baseName(), unmet)) {
                denied.add(type + "." + field);
            }
        }));
        return denied;
    }

    private static Caller holding(String scope) {
        return new Caller() {
            @Override
            public boolean isAuthenticated() {
                return true;
            }

            @Override
            public boolean hasScope(String asked) {
                return asked.equals(scope);
            }

            @Override
            public boolean fulfils(String policy) {
                return false;
            }
        };
    }
}
