package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.Freshness;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.supergraph.SupergraphParser;
import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.JdkTransport;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** What is asked of real subgraphs when answers are kept, and what clients are told, on a clock that the test moves. */
class CachingTest {
    private static final long MEGABYTE = 1 << 20;

    private final AtomicLong nanos = new AtomicLong();
    private final JdkTransport transport = new JdkTransport(Duration.ofSeconds(20));
    private Map<String, SubgraphServer> servers;
    private SubgraphServer catalogue;
    private SubgraphServer shop;
    private Engine engine;

    /** A client with credentials or none, who is seen by subgraphs or not. */
    private static final class Client implements Caller {
        private final String identity;
        private final boolean identified;
        private Freshness freshness;

        Client(String identity, boolean identified) {
            this.identity = identity;
            this.identified = identified;
        }

        @Override
        public String variant() {
            return "";
        }

        @Override
        public String identity() {
            return identity;
        }

        @Override
        public boolean identified() {
            return identified;
        }

        @Override
        public void keep(Freshness told) {
            freshness = told;
        }

        String told() {
            return freshness.cacheControl() + "; " + freshness.age();
        }
    }

    @BeforeEach
    void start() throws Exception {
        var scenario = FederationScenario.read(Path.of("src/test/resources/federation/cached.graph"));
        servers = scenario.start();
        catalogue = servers.get("catalogue");
        shop = servers.get("shop");
        engine = new Engine(
                SupergraphParser.parse(scenario.supergraph(servers)),
                transport,
                EngineOptions.DEFAULT,
                new PartCache(MEGABYTE, nanos::get));
    }

    @AfterEach
    void stop() {
        servers.values().forEach(SubgraphServer::close);
        transport.close();
    }

    private String ask(String query, Object client) throws Exception {
        var answer = engine.execute(engine.prepare(query, null), Map.of(), client);
        return new String(answer.toCompletableFuture().get(), StandardCharsets.UTF_8);
    }

    private Client ask(String query) throws Exception {
        var client = new Client(null, false);
        ask(query, client);
        return client;
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void asksAgainWhenTheTimeIsOver() throws Exception {
        assertThat(ask("{ books(of: \"a\") { title } }").told()).isEqualTo("max-age=100, public; 0");
        pass(99);
        assertThat(ask("{ books(of: \"a\") { title } }").told()).isEqualTo("max-age=100, public; 99");
        assertThat(catalogue.calls()).hasSize(1);

        pass(1);
        assertThat(ask("{ books(of: \"a\") { title } }").told()).isEqualTo("max-age=100, public; 0");
        assertThat(catalogue.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ books(of: \"a\") { title } } | max-age=100, public; 0",
                "{ books(of: \"a\") { author { name } } } | max-age=100, public; 0",
                "{ books(of: \"a\") { author { born { city } } } } | max-age=20, public; 0",
                "{ books(of: \"a\") { news } } | no-store; 0",
                "{ unsaid { title } } | no-store; 0",
                "{ offer } | no-store; 0",
                "{ __typename } | no-store; 0",
            })
    void tellsTheLeastThatAnyFieldAllows(String query, String told) throws Exception {
        assertThat(ask(query).told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60 | max-age=60, public; 0 | 1",
                "public, max-age=60, s-maxage=90 | max-age=90, public; 0 | 1",
                "max-age=60, private | max-age=60, private; 0 | 2",
                "no-store, max-age=60 | no-store; 0 | 2",
                "max-age=0 | no-store; 0 | 2",
                "max-age=many | no-store; 0 | 2",
            })
    void obeysWhatSubgraphsSayOfTheirAnswers(String header, String told, int calls) throws Exception {
        shop.cacheControl(header);

        assertThat(ask("{ offer }").told()).isEqualTo(told);
        ask("{ offer }");

        assertThat(shop.calls()).hasSize(calls);
    }

    @Test
    void asksOnlyForTheEntitiesThatAreMissing() throws Exception {
        shop.cacheControl("max-age=60");
        ask("{ books(of: \"a\") { price } }");
        pass(10);

        var client = new Client(null, false);
        assertThat(ask("{ books(of: \"b\") { price } }", client))
                .isEqualTo("{\"data\":{\"books\":[{\"price\":2},{\"price\":3}]}}");

        assertThat(shop.calls()).hasSize(2);
        assertThat(shop.calls().getLast()).contains("\"b3\"").doesNotContain("\"b2\"");
        assertThat(client.told()).isEqualTo("max-age=60, public; 10");
    }

    @Test
    void keepsEntitiesApartThatTakeOtherValuesFromAbove() throws Exception {
        var query = "{ racks { copies { label } } }";
        var labels = """
                {"data":{"racks":[{"copies":[{"label":"W1"},{"label":"W2"}]},{"copies":[{"label":"E1"}]}]}}""";
        shop.cacheControl("max-age=60");

        assertThat(ask(query, new Client(null, false))).isEqualTo(labels);
        assertThat(shop.calls()).hasSize(2);
        var client = new Client(null, false);
        assertThat(ask(query, client)).isEqualTo(labels);
        assertThat(client.told()).isEqualTo("max-age=60, public; 0");
        assertThat(shop.calls()).hasSize(2);

        assertThat(forget(new Invalidation.OfEntity("shop", "Copy", Map.of("number", "c2"))))
                .as("the entity, and the answer in which it stands")
                .isEqualTo(2);
        assertThat(ask(query, new Client(null, false))).isEqualTo(labels);
        assertThat(shop.calls()).hasSize(4);
        assertThat(shop.calls().getLast()).contains("\"c2\"", "\"west\"").doesNotContain("\"c1\"", "\"east\"");

        shop.calls().clear();
        assertThat(forget(new Invalidation.OfEntity("shop", "Copy", Map.of("number", "c1"))))
                .isEqualTo(3);
        assertThat(ask(query, new Client(null, false))).isEqualTo(labels);
        assertThat(shop.calls().getLast())
                .contains("\"c1\"", "\"west\"", "\"east\"")
                .doesNotContain("\"c2\"");
    }

    @Test
    void takesAllTagsForThoseOfEachEntityWhereSeveralListsAreAnswered() throws Exception {
        shop.cacheControl("max-age=60");
        ask("{ racks { place copies { number } } }");
        shop.fault("once body 200 " + """
                {"data":{"_0":[{"label":"W1"},{"label":"W2"}],"_1":[{"label":"E1"}]},
                "extensions":{"apolloEntityCacheTags":[["one"],["two"],["three"]]}}""");
        ask("{ racks { copies { label } } }");
        assertThat(shop.calls()).hasSize(2);

        assertThat(forget(new Invalidation.OfTag(Set.of("catalogue"), "two"))).isZero();
        assertThat(forget(new Invalidation.OfTag(Set.of("shop"), "two"))).isEqualTo(3);
    }

    @Test
    void answersWithKnownEntitiesWhenTheOthersCannotBeHad() throws Exception {
        shop.cacheControl("max-age=60");
        ask("{ books(of: \"a\") { price } }");
        shop.fault("status 500");

        var client = new Client(null, false);
        assertThat(ask("{ books(of: \"b\") { price } }", client))
                .startsWith("{\"data\":{\"books\":[{\"price\":2},{\"price\":null}]},\"errors\":[")
                .contains("\"path\":[\"books\",1]", "SUBREQUEST_HTTP_ERROR", "\"serviceName\":\"shop\"");
        assertThat(client.told()).isEqualTo("no-store; 0");

        shop.fault(
                "body 200 {\"data\":{\"_entities\":[null]},\"errors\":[{\"message\":\"sold out\",\"path\":[\"_entities\",0,\"price\"]}]}");
        assertThat(ask("{ books(of: \"b\") { price } }", client))
                .contains("{\"price\":2},{\"price\":null}", "sold out", "\"path\":[\"books\",1,\"price\"]");

        shop.fault("");
        assertThat(ask("{ books(of: \"b\") { price } }", client))
                .isEqualTo("{\"data\":{\"books\":[{\"price\":2},{\"price\":3}]}}");
    }

    @Test
    void keepsPrivateAnswersApart() throws Exception {
        var anna = new Client("anna", true);
        ask("{ mine { title } }", anna);
        ask("{ mine { title } }", anna);
        assertThat(catalogue.calls()).hasSize(1);
        assertThat(anna.told()).isEqualTo("max-age=50, private; 0");

        ask("{ mine { title } }", new Client("bert", true));
        assertThat(catalogue.calls()).hasSize(2);

        ask("{ mine { title } }", new Client(null, false));
        ask("{ mine { title } }", new Client(null, false));
        assertThat(catalogue.calls()).hasSize(4);
    }

    @Test
    void takesAnAnswerForPrivateWhenTheSubgraphKnewWhoAsked() throws Exception {
        shop.cacheControl("max-age=60");
        ask("{ offer }", new Client("anna", true));
        ask("{ offer }", new Client("bert", true));
        ask("{ offer }", new Client("bert", true));
        assertThat(shop.calls()).hasSize(2);

        shop.cacheControl("public, max-age=60");
        ask("{ o: offer }", new Client("anna", true));
        ask("{ o: offer }", new Client("bert", true));
        assertThat(shop.calls()).hasSize(3);
    }

    @Test
    void keepsNoErrorsAndNoMutations() throws Exception {
        shop.cacheControl("max-age=60");
        shop.fault("body 200 {\"data\":{\"offer\":null},\"errors\":[{\"message\":\"closed\"}]}");
        assertThat(ask("{ offer }").told()).isEqualTo("no-store; 0");
        shop.fault("");
        assertThat(ask("{ offer }", new Client(null, false))).isEqualTo("{\"data\":{\"offer\":\"two for one\"}}");

        ask("mutation { buy { isbn } }", new Client(null, false));
        ask("mutation { buy { isbn } }", new Client(null, false));
        assertThat(catalogue.calls()).hasSize(2);
    }

    private void keepEverything() throws Exception {
        shop.cacheControl("max-age=60");
        ask("{ books(of: \"a\") { title price } }");
        ask("{ books(of: \"a\") { author { name } } }");
        ask("{ offer }");
        catalogue.calls().clear();
        shop.calls().clear();
    }

    private long forget(Invalidation invalidation) {
        return engine.forget(List.of(invalidation));
    }

    @Test
    void forgetsWhatASubgraphAnswered() throws Exception {
        keepEverything();

        assertThat(forget(new Invalidation.OfSubgraph("shop"))).isEqualTo(3);
        ask("{ books(of: \"a\") { title price } }");
        ask("{ offer }");

        assertThat(catalogue.calls()).isEmpty();
        assertThat(shop.calls()).hasSize(2);
    }

    @Test
    void forgetsAllThatHasObjectsOfAType() throws Exception {
        keepEverything();

        assertThat(forget(new Invalidation.OfType(null, "Author"))).isEqualTo(1);
        ask("{ books(of: \"a\") { title price } }");
        assertThat(catalogue.calls()).isEmpty();
        ask("{ books(of: \"a\") { author { name } } }");
        assertThat(catalogue.calls()).hasSize(1);

        assertThat(forget(new Invalidation.OfType("shop", "Book"))).isEqualTo(2);
        ask("{ books(of: \"a\") { title price } }");
        assertThat(catalogue.calls()).hasSize(1);
        assertThat(shop.calls()).hasSize(1);
    }

    @Test
    void forgetsAnEntityAndAnswersInWhichItMayBe() throws Exception {
        keepEverything();

        assertThat(forget(new Invalidation.OfEntity("shop", "Book", Map.of("isbn", "b2"))))
                .isEqualTo(1);
        ask("{ books(of: \"a\") { title price } }");
        assertThat(catalogue.calls()).isEmpty();
        assertThat(shop.calls()).hasSize(1);
        assertThat(shop.calls().getFirst()).contains("\"b2\"").doesNotContain("\"b1\"");

        assertThat(forget(new Invalidation.OfEntity(null, "Book", Map.of("isbn", "b2"))))
                .isEqualTo(3);
        assertThat(forget(new Invalidation.OfEntity(null, "Book", Map.of("isbn", "b9"))))
                .isZero();
    }

    @Test
    void keepsNothingThatWasAskedBeforeItBecameUntrue() throws Exception {
        shop.cacheControl("max-age=60");
        shop.hold();
        var prepared = engine.prepare("{ offer }", null);
        var early = engine.execute(prepared, Map.of(), new Client(null, false)).toCompletableFuture();
        forget(new Invalidation.OfSubgraph("shop"));
        shop.release();
        early.get();

        ask("{ offer }");

        assertThat(shop.calls()).hasSize(2);
    }

    @Test
    void givesNothingThatAMutationMayHaveChanged() throws Exception {
        keepEverything();

        ask("mutation { buy { title } }", new Client(null, false));
        ask("{ books(of: \"a\") { title price } }");
        ask("{ offer }");

        assertThat(catalogue.calls()).hasSize(2);
        assertThat(shop.calls()).hasSize(1);
        assertThat(shop.calls().getFirst()).contains("\"b1\"", "\"b2\"");
    }

    @Test
    void forgetsWhatDoesNotFitIntoItsMemory() throws Exception {
        shop.cacheControl("max-age=60");
        shop.fault("body 200 {\"data\":{\"offer\":\"" + "x".repeat(2 * (int) MEGABYTE) + "\"}}");
        ask("{ offer }");
        shop.fault("");

        assertThat(ask("{ offer }", new Client(null, false))).contains("two for one");
    }
}
