package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.wortlaut.gateway.supergraph.SupergraphParser;

class EngineTest {
    private static final String SUPERGRAPH = """
            enum join__Graph { A @join__graph(name: "a", url: "http://a.example") }
            type Query @join__type(graph: A) { n: Int other: String! self: Query }
            schema { query: Query }
            """;

    private static Engine engine(SubgraphTransport transport, boolean introspection) {
        var limits = EngineOptions.DEFAULT;
        return new Engine(
                SupergraphParser.parse(SUPERGRAPH),
                transport,
                new EngineOptions(limits.limits(), limits.cachedCharacters(), introspection));
    }

    private static CompletionStage<SubgraphTransport.Response> answer(String json) {
        return CompletableFuture.completedFuture(
                new SubgraphTransport.Response(200, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String run(Engine engine, String query) throws Exception {
        var answer = engine.execute(engine.prepare(query, null), Map.of(), null);
        return new String(answer.toCompletableFuture().get(), StandardCharsets.UTF_8);
    }

    @Test
    void speaksEnglishOnAnyMachine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThatThrownBy(() -> engine(request -> answer("{}"), true).prepare("{ x }", null))
                    .hasMessageContaining("undefined");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void weighsPlansByTheirPlaces() throws Exception {
        var engine = engine(request -> answer("{}"), true);

        assertThat(characters(engine, "{ self { self { self { n } } } }") - characters(engine, "{ self { n } }"))
                .isEqualTo(2 * (characters(engine, "{ self { n } }") - characters(engine, "{ n }")))
                .isGreaterThan(50);
    }

    private static int characters(Engine engine, String query) throws RequestException {
        return engine.plan(engine.prepare(query, null), Map.of(), Requester.anonymous(false))
                .plan
                .characters();
    }

    @Test
    void keepsItsSchemaToItselfWhenToldSo() throws Exception {
        var engine = engine(request -> answer("{\"data\":{\"n\":1}}"), false);
        assertThatThrownBy(() -> run(engine, "{ __schema { queryType { name } } }"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("introspection");
        assertThat(run(engine, "{ __typename n }")).isEqualTo("{\"data\":{\"__typename\":\"Query\",\"n\":1}}");
    }

    @Test
    void asksNobodyForWhatItKnows() throws Exception {
        var calls = new AtomicInteger();
        var engine = engine(
                request -> {
                    calls.incrementAndGet();
                    return answer("{}");
                },
                true);
        assertThat(run(engine, "{ __typename }")).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(calls).hasValue(0);
    }

    @Test
    void survivesATransportThatThrows() throws Exception {
        var engine = engine(
                request -> {
                    throw new IllegalStateException("no such host");
                },
                true);
        assertThat(run(engine, "{ n }"))
                .startsWith("{\"data\":{\"n\":null},\"errors\":[")
                .contains("no such host");
    }

    @Test
    void reportsAMissingValueOnceWhereNoOtherErrorExplainsIt() throws Exception {
        var engine = engine(request -> answer("{\"data\":{\"other\":null}}"), true);
        assertThat(run(engine, "{ other }"))
                .isEqualTo("{\"data\":null,\"errors\":[{\"message\":\"a value that must not be null is missing\","
                        + "\"path\":[\"other\"],\"extensions\":{\"code\":\"INVALID_SUBGRAPH_VALUE\"}}]}");
    }
}
