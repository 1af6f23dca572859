package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** What the engine makes of a subgraph's events. */
class SubscriptionTest {
    private static final String SUPERGRAPH = """
            enum join__Graph {
              TIDES @join__graph(name: "tides", url: "http://tides.example")
              PLACES @join__graph(name: "places", url: "http://places.example")
            }
            schema { query: Query subscription: Subscription }
            type Query @join__type(graph: TIDES) @join__type(graph: PLACES) { n: Int @join__field(graph: TIDES) }
            type Subscription @join__type(graph: TIDES) { tide(of: ID): Gauge }
            type Gauge @join__type(graph: TIDES, key: "id") @join__type(graph: PLACES, key: "id") {
              id: ID!
              level: Int @join__field(graph: TIDES)
              name: String! @join__field(graph: PLACES)
            }
            """;
    private static final String QUERY = "subscription($of: ID) { tide(of: $of) { level name } }";

    private final Outbox source = new Outbox();
    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<SubgraphTransport.Response>> answers = new ArrayList<>();
    private final Engine engine = new Engine(
            SupergraphParser.parse(SUPERGRAPH),
            request -> {
                asked.add(request.subgraph().name());
                answers.add(new CompletableFuture<>());
                return answers.getLast();
            },
            EngineOptions.DEFAULT);
    private final Client client = new Client();

    /** Takes answers one by one, when told to. */
    private static final class Client implements Flow.Subscriber<byte[]> {
        private final List<String> got = new ArrayList<>();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(byte[] json) {
            got.add(new String(json, StandardCharsets.UTF_8));
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(null);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void subscribe() throws RequestException {
        engine.subscribe(
                        engine.plan(engine.prepare(QUERY, null), Map.of("of", "g1"), Requester.anonymous(false)),
                        () -> null,
                        request -> {
                            asked.add(request.subgraph().name() + " "
                                    + new String(request.body(), StandardCharsets.UTF_8));
                            return source;
                        })
                .subscribe(client);
    }

    private void event(int level) {
        source.add(bytes("{\"data\":{\"tide\":{\"id\":\"g1\",\"level\":" + level + "}}}"));
    }

    private void answer(int call, String name) {
        answers.get(call)
                .complete(new SubgraphTransport.Response(
                        200, bytes("{\"data\":{\"_entities\":[{\"name\":\"" + name + "\"}]}}")));
    }

    @Test
    void joinsEachEventBeforeItAsksForTheNext() throws Exception {
        subscribe();
        client.subscription.request(3);
        event(1);
        event(2);
        source.complete();

        assertThat(asked)
                .containsExactly(
                        "tides {\"query\":\"subscription($of:ID){tide(of:$of){id level}}\",\"variables\":{\"of\":\"g1\"}}",
                        "places");
        assertThat(client.got).isEmpty();
        answer(0, "Sand");
        assertThat(client.got).containsExactly("{\"data\":{\"tide\":{\"level\":1,\"name\":\"Sand\"}}}");
        assertThat(client.ended).isNotDone();
        answer(1, "Sound");
        assertThat(client.got).last().isEqualTo("{\"data\":{\"tide\":{\"level\":2,\"name\":\"Sound\"}}}");
        assertThat(client.ended).isCompleted();
    }

    @Test
    void leavesEventsWhereTheyAreUntilTheyAreWanted() throws Exception {
        subscribe();
        event(1);
        event(2);
        assertThat(source.size()).isEqualTo(2);
        client.subscription.request(1);
        answer(0, "Sand");
        assertThat(source.size()).isEqualTo(1);
        assertThat(client.got).hasSize(1);
    }

    @Test
    void saysWhatIsMissingAndGoesOn() throws Exception {
        subscribe();
        client.subscription.request(2);
        event(1);
        answers.getFirst().completeExceptionally(new java.io.IOException("gone"));
        event(2);
        answer(1, "Sand");
        assertThat(client.got.getFirst())
                .startsWith("{\"data\":{\"tide\":null},\"errors\":[")
                .contains("places");
        assertThat(client.got.getLast()).isEqualTo("{\"data\":{\"tide\":{\"level\":2,\"name\":\"Sand\"}}}");
    }

    @Test
    void passesTheSourcesFailureOnAfterTheEventAtWork() throws Exception {
        subscribe();
        client.subscription.request(2);
        event(1);
        source.fail(SubscriptionException.of(new Subgraph("TIDES", "tides", ""), "broke the subscription off"));
        assertThat(client.ended).isNotDone();
        answer(0, "Sand");
        assertThat(client.got).hasSize(1);
        assertThatThrownBy(client.ended::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("subgraph tides broke the subscription off");
    }

    @Test
    void tellsTheSourceWhenNobodyListens() throws Exception {
        subscribe();
        client.subscription.request(1);
        event(1);
        client.subscription.cancel();
        answer(0, "Sand");
        assertThat(source.isOver()).isTrue();
        assertThat(client.got).isEmpty();
    }
}
