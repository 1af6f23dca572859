package io.wortlaut.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.testgraph.EventServer;
import io.wortlaut.gateway.testgraph.GraphClient;

/** Answers that come bit by bit, over real sockets on both sides. */
@QuarkusTest
@Timeout(60) // only so that what hangs fails
@QuarkusTestResource(value = TidesGraph.class, restrictToAnnotatedClass = true)
class StreamingTest {
    private static final String TIDE = "subscription { tide(of: 1) { level name } }";
    private static final String EVENT = "{\"data\":{\"tide\":{\"id\":\"g1\",\"level\":7}}}";
    private static final String JOINED = "{\"data\":{\"tide\":{\"level\":7,\"name\":\"Sand\"}}}";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    MeterRegistry meters;

    EventServer tides;
    EventServer storms;
    TidesGraph graph;

    private HttpResponse<InputStream> post(HttpClient client, String accept, String query, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .header("accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader lines) throws Exception {
        var line = lines.readLine();
        return line != null && (line.isEmpty() || line.startsWith(":")) ? line(lines) : line;
    }

    @Test
    void joinsEventsOverASocket() throws Exception {
        try (var client = new TestSocket(port, "graphql-transport-ws")) {
            var bearer = "Bearer " + graph.token(600);
            client.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + bearer + "\"}}");
            assertThat(client.next()).isEqualTo("{\"type\":\"connection_ack\"}");
            client.subscribe("a", TIDE);
            var subscription = tides.await();
            assertThat(subscription.request()).contains("subscription{tide(of:1){id level}}");
            assertThat(subscription.headers().get("authorization")).isEqualTo(bearer);
            subscription.next(EVENT);
            assertThat(client.next()).isEqualTo("{\"id\":\"a\",\"type\":\"next\",\"payload\":" + JOINED + "}");
            subscription.next(EVENT);
            subscription.complete();
            assertThat(client.next()).contains("\"next\"");
            assertThat(client.next()).isEqualTo("{\"id\":\"a\",\"type\":\"complete\"}");
        }
    }

    @Test
    void endsASocketWithTheTokenOfItsSubscriptions() throws Exception {
        try (var client = TestSocket.initialised(port, "authorization", "Bearer " + graph.token(2))) {
            client.subscribe("a", TIDE);
            var subscription = tides.await();
            subscription.next(EVENT);
            assertThat(client.next()).contains(JOINED);
            assertThat(client.next()).isEqualTo("closed 4403 Forbidden: the token has expired");
            assertThat(subscription.awaitEnd()).isEqualTo("completed");
        }
    }

    @Test
    void endsAnEventStreamWithItsToken() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var lines = lines(post(client, "text/event-stream", TIDE, "authorization", "Bearer " + graph.token(2)));
            var subscription = tides.await();
            assertThat(line(lines)).isEqualTo("event: next");
            assertThat(line(lines)).contains("the token has expired", "UNAUTHENTICATED");
            assertThat(line(lines)).isEqualTo("event: complete");
            assertThat(subscription.awaitEnd()).isEqualTo("completed");
        }
    }

    @Test
    void measuresAndTracesSubscriptions() throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4737";
        try (var client = TestSocket.initialised(port, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")) {
            var before = meters.counter("wortlaut.gateway.subscriptions.events").count();
            client.subscribe("a", TIDE);
            var subscription = tides.await();
            assertThat(subscription.headers().get("traceparent")).contains(trace);
            assertThat(meters.get("wortlaut.gateway.subscriptions.active")
                            .gauge()
                            .value())
                    .isPositive();
            subscription.next(EVENT);
            client.next();
            var completed =
                    meters.get("wortlaut.gateway.subscriptions.duration").tag("outcome", "completed");
            var ended = completed.timer().count();
            subscription.complete();
            client.next();
            assertThat(meters.counter("wortlaut.gateway.subscriptions.events").count())
                    .isEqualTo(before + 1);
            assertThat(completed.timer().count()).isEqualTo(ended + 1);
        }
    }

    @Test
    void goesOnWithTheGraphThatASubscriptionBeganWith() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            var subscription = tides.await();
            graph.replace(sdl -> sdl.replace("level: Int", "height: Int"));
            awaitField("height");
            subscription.next(EVENT);
            assertThat(client.next()).isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":" + JOINED + "}");
            assertThat(client.subscribe("2", TIDE).next()).contains("GRAPHQL_VALIDATION_FAILED");
        } finally {
            graph.replace(sdl -> sdl);
            awaitField("level");
        }
    }

    private void awaitField(String name) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            String fields;
            do {
                var response = post(client, "application/json", "{ __type(name: \\\"Gauge\\\") { fields { name } } }");
                fields = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            } while (!fields.contains("\"" + name + "\""));
        }
    }

    @Test
    void carriesSeveralOperationsOverASocket() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            var first = tides.await();
            client.subscribe("2", TIDE);
            var second = tides.await();
            client.subscribe("3", "{ gauge { name } }");
            assertThat(client.next())
                    .isEqualTo(
                            "{\"id\":\"3\",\"type\":\"next\",\"payload\":{\"data\":{\"gauge\":{\"name\":\"Sand\"}}}}");
            assertThat(client.next()).isEqualTo("{\"id\":\"3\",\"type\":\"complete\"}");
            client.send("{\"id\":\"1\",\"type\":\"complete\"}");
            assertThat(first.awaitEnd()).isEqualTo("completed");
            second.next(EVENT);
            assertThat(client.next()).startsWith("{\"id\":\"2\",\"type\":\"next\"");
            client.subscribe("1", "{ nothing }");
            assertThat(client.next()).startsWith("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{\"message\":");
        }
    }

    @Test
    void unsubscribesWhenTheClientIsGone() throws Exception {
        var client = TestSocket.initialised(port);
        client.subscribe("1", TIDE);
        var subscription = tides.await();
        client.close();
        assertThat(subscription.awaitEnd()).isEqualTo("completed");
    }

    @Test
    void passesOnThatASubgraphRefuses() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            tides.await().refuse("[{\"message\":\"no such gauge\",\"extensions\":{\"code\":\"UNKNOWN\"}}]");
            assertThat(client.next())
                    .isEqualTo("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{\"message\":\"no such gauge\","
                            + "\"extensions\":{\"code\":\"UNKNOWN\",\"serviceName\":\"tides\"}}]}");
        }
    }

    @Test
    void takesABrokenSubscriptionUpAgainOnceAndThenGivesUp() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            tides.await().drop();
            var again = tides.await();
            again.next(EVENT);
            assertThat(client.next()).contains("\"next\"");
            again.drop();
            tides.await().drop();
            assertThat(client.next())
                    .startsWith("{\"id\":\"1\",\"type\":\"error\"")
                    .contains("subgraph tides broke the subscription off", "SUBSCRIPTION_FAILED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4400|{\"type\":\"connection_init\"}|no message",
                "4400|{\"type\":\"connection_init\"}|{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "4400|{\"type\":\"connection_init\"}|{\"type\":\"subscribe\",\"id\":\"1\"}",
                "4401|{\"type\":\"pong\"}|{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{gauge{name}}\"}}",
                "4429|{\"type\":\"connection_init\"}|{\"type\":\"connection_init\"}",
                "4408|{\"type\":\"pong\"}|{\"type\":\"pong\"}"
            })
    void closesSocketsThatDoNotKeepToTheProtocol(int code, String first, String second) throws Exception {
        try (var client = new TestSocket(port, "graphql-transport-ws")) {
            client.send(first).send(second);
            var message = client.next();
            assertThat(message.contains("ack") ? client.next() : message).startsWith("closed " + code);
        }
    }

    @Test
    void closesASocketThatUsesAnIdTwice() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            var subscription = tides.await();
            client.subscribe("1", TIDE);
            assertThat(client.next()).isEqualTo("closed 4409 Subscriber for 1 already exists");
            assertThat(subscription.awaitEnd()).isEqualTo("completed");
        }
    }

    @Test
    void closesASocketWithAReasonThatFitsIntoItsFrame() throws Exception {
        var id = "ß".repeat(100);
        try (var client = TestSocket.initialised(port)) {
            client.subscribe(id, TIDE);
            tides.await();
            client.subscribe(id, TIDE);
            assertThat(client.next()).startsWith("closed 4409 Subscriber for ßßß");
        }
    }

    @Test
    void takesMessagesAsLargeAsBodies() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.send(large("1", 3 << 19));
            assertThat(client.next()).contains("{\"data\":{\"gauge\":{\"name\":\"Sand\"}}}");
            client.next();
            client.send(large("2", 2 << 20));
            assertThat(client.next()).contains("PAYLOAD_TOO_LARGE");
        }
    }

    private static String large(String id, int characters) {
        return "{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ gauge { name } }\","
                + "\"extensions\":{\"ballast\":\"" + "x".repeat(characters) + "\"}}}";
    }

    @Test
    void beginsNoMoreSubscriptionsThanItMay() throws Exception {
        var active = meters.get("wortlaut.gateway.subscriptions.active").gauge();
        GraphClient.await(() -> active.value() == 0); // what other tests had is being cancelled
        var refused = meters.counter("wortlaut.gateway.subscriptions.refused").count();
        try (var client = TestSocket.initialised(port);
                var http = HttpClient.newHttpClient()) {
            client.subscribe("0", TIDE);
            var first = tides.await();
            for (var number = 1; number < 12; number++) {
                client.subscribe(String.valueOf(number), TIDE);
                tides.await();
            }

            assertThat(client.subscribe("12", TIDE).next())
                    .startsWith("{\"id\":\"12\",\"type\":\"error\"")
                    .contains("SUBSCRIPTION_LIMIT_REACHED");
            var response = post(http, "text/event-stream", TIDE);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SUBSCRIPTION_LIMIT_REACHED");
            assertThat(meters.counter("wortlaut.gateway.subscriptions.refused").count())
                    .isEqualTo(refused + 2);

            client.send("{\"id\":\"0\",\"type\":\"complete\"}");
            first.awaitEnd();
            client.subscribe("13", TIDE);
            tides.await().next(EVENT);
            assertThat(client.next()).startsWith("{\"id\":\"13\",\"type\":\"next\"");
        }
    }

    @Test
    void givesUpASubgraphThatDoesNotAcknowledge() throws Exception {
        tides.acknowledge(false);
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            assertThat(client.next())
                    .contains("subgraph tides did not acknowledge the connection in time", "SUBSCRIPTION_FAILED");
        } finally {
            tides.acknowledge(true);
        }
    }

    @Test
    void givesUpASubgraphThatHasGoneWithoutAWord() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            tides.answerPings(false);
            assertThat(tides.await().awaitEnd()).isEqualTo("closed");
            tides.answerPings(true);
            tides.await().next(EVENT);
            assertThat(client.next()).contains(JOINED);
        } finally {
            tides.answerPings(true);
        }
    }

    @Test
    void keepsASilentSubgraphThatAnswersPings() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", TIDE);
            var silent = tides.await();
            for (var seconds = 0; seconds < 6; seconds++) {
                assertThat(client.any()).isEqualTo("{\"type\":\"ping\"}");
            }
            silent.next(EVENT);
            assertThat(client.next()).contains(JOINED);
        }
    }

    @Test
    void forgetsHalfAnEventOfAConnectionThatBroke() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", "subscription { storm { wind } }");
            var broken = storms.await();
            broken.next("{\"data\":{\"storm\":{\"id\":\"g1\",\"wind\":1}}}");
            assertThat(client.next()).contains("{\"wind\":1}");
            broken.write("event: next\ndata: {\"data\":\n");
            broken.drop();
            storms.await().next("{\"data\":{\"storm\":{\"id\":\"g1\",\"wind\":2}}}");
            assertThat(client.next()).contains("{\"data\":{\"storm\":{\"wind\":2}}}");
        }
    }

    @Test
    void readsNoEventsWithoutEnd() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", "subscription { storm { wind } }");
            for (var attempt = 0; attempt < 2; attempt++) {
                var endless = storms.await();
                endless.write("event: next\ndata: " + " ".repeat(SubgraphEvents.MAX_EVENT));
                endless.write("and so on");
            }
            assertThat(client.next()).contains("subgraph storms sent an event of more than", "SUBSCRIPTION_FAILED");
        }
    }

    @Test
    void closesASocketOfAnotherProtocol() throws Exception {
        try (var client = new TestSocket(port, "graphql-ws")) {
            assertThat(client.next()).startsWith("closed 4406");
        }
    }

    @Test
    void showsThatItIsAlive() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            assertThat(client.send("{\"type\":\"ping\"}").next()).isEqualTo("{\"type\":\"pong\"}");
            assertThat(client.any()).isEqualTo("{\"type\":\"ping\"}");
        }
    }

    @Test
    void joinsEventsInAnEventStream() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = post(client, "text/event-stream", TIDE);
            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
            var subscription = tides.await();
            var lines = lines(response);
            subscription.next(EVENT);
            assertThat(line(lines)).isEqualTo("event: next");
            assertThat(line(lines)).isEqualTo("data: " + JOINED);
            subscription.complete();
            assertThat(line(lines)).isEqualTo("event: complete");
        }
    }

    @Test
    void unsubscribesWhenAnEventStreamIsClosed() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = post(client, "text/event-stream", TIDE);
            var subscription = tides.await();
            response.body().close();
            assertThat(subscription.awaitEnd()).isEqualTo("completed");
        }
    }

    @Test
    void tellsErrorsInAnEventStream() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var lines = lines(post(client, "text/event-stream", "{ nothing }"));
            assertThat(line(lines)).isEqualTo("event: next");
            assertThat(line(lines)).startsWith("data: {\"errors\":[").contains("GRAPHQL_VALIDATION_FAILED");
            assertThat(line(lines)).isEqualTo("event: complete");
        }
    }

    @Test
    void subscribesAtASubgraphByServerSentEvents() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", "subscription { storm { wind name } }");
            var subscription = storms.await();
            subscription.next("{\"data\":{\"storm\":{\"id\":\"g1\",\"wind\":11}}}");
            assertThat(client.next()).contains("{\"data\":{\"storm\":{\"wind\":11,\"name\":\"Sand\"}}}");
            client.send("{\"id\":\"1\",\"type\":\"complete\"}");
            assertThat(subscription.awaitEnd()).isEqualTo("closed");

            client.subscribe("2", "subscription { storm { wind } }");
            storms.await().complete();
            assertThat(client.next()).isEqualTo("{\"id\":\"2\",\"type\":\"complete\"}");

            client.subscribe("3", "subscription { storm { wind } }");
            storms.await().drop();
            storms.await().drop();
            assertThat(client.next()).contains("subgraph storms broke the subscription off");
        }
    }

    @Test
    void sendsEventsInPartsToThoseWhoAskForIt() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var accept = "multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0,application/json";
            var response = post(client, accept, TIDE);
            assertThat(response.headers().firstValue("content-type"))
                    .hasValue("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0");
            var subscription = tides.await();
            subscription.next(EVENT);
            subscription.complete();
            var body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(body)
                    .startsWith("--graphql\r\ncontent-type: application/json\r\n\r\n")
                    .contains("{\"payload\":" + JOINED + "}\r\n--graphql")
                    .endsWith("--graphql--\r\n");
        }
    }

    @Test
    void sendsDeferredFragmentsInParts() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var accept = "multipart/mixed;deferSpec=20220824,application/json";
            var response = post(client, accept, "{ gauge { name ... @defer(label: \\\"o\\\") { owner } } }");
            assertThat(response.headers().firstValue("content-type"))
                    .hasValue("multipart/mixed;boundary=\"graphql\";deferSpec=20220824");
            assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("--graphql\r\ncontent-type: application/json\r\n\r\n"
                            + "{\"data\":{\"gauge\":{\"name\":\"Sand\"}},\"hasNext\":true}\r\n"
                            + "--graphql\r\ncontent-type: application/json\r\n\r\n"
                            + "{\"incremental\":[{\"data\":{\"owner\":\"guild\"},\"path\":[\"gauge\"],\"label\":\"o\"}],"
                            + "\"hasNext\":false}\r\n--graphql--\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/mixed;deferSpec=20220824,application/json|{ gauge { name owner } }",
                "application/json, text/event-stream, multipart/mixed|{ gauge { name owner } }",
                "application/json|{ gauge { name ... @defer { owner } } }"
            })
    void answersAtOnceWhereNothingMayComeLater(String accept, String query) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = post(client, accept, query);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
            assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"data\":{\"gauge\":{\"name\":\"Sand\",\"owner\":\"guild\"}}}");
        }
    }

    @Test
    void refusesASubscriptionThatIsToBeAnsweredAtOnce() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = post(client, "application/json", TIDE);
            assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SUBSCRIPTION_NOT_STREAMED");
        }
    }

    @Test
    void refusesSocketsForPagesOfOtherSites() {
        assertThatThrownBy(() -> new TestSocket(port, "graphql-transport-ws", "Origin", "https://elsewhere.example"))
                .hasStackTraceContaining("status code 403");
    }
}
