package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.ServiceProcess;

/** A subscription through the gateway: joined with the article, and gone on with after the service was killed. */
class SubscriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTION = """
            subscription ($after: String) {
              statementChanged(filter: {search: "Leuchtturm"}, after: $after) {
                cursor type statement { exact provenance { article { url } } } } }""";

    private final RunningStack running = RunningStack.get();

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void eventsAreJoinedAndGoneOnWithAfterARestart() throws Exception {
        String cursor;
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader events = subscribe(client, "0")) {
            publish("rot");
            JsonNode event = next(events);
            assertThat(event.path("type").asText()).isEqualTo("CREATED");
            assertThat(event.at("/statement/exact").asText()).contains("Leuchtturm wird rot");
            assertThat(event.at("/statement/provenance/article/url").asText()).isEqualTo("https://turm.example/rot");
            cursor = event.path("cursor").asText();
            client.shutdownNow();
        }
        publish("blau");
        ServiceProcess claims = running.stack().service(Service.CLAIMS);
        claims.kill();
        claims.start();
        claims.awaitReady();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader events = subscribe(client, cursor)) {
            assertThat(next(events).at("/statement/exact").asText()).contains("Leuchtturm wird blau");
            publish("grün");
            assertThat(next(events).at("/statement/exact").asText()).contains("Leuchtturm wird grün");
            client.shutdownNow();
        }
    }

    @Test
    void onOnesOwnMachineNobodyNeedsAToken() {
        JsonNode created = running.graph()
                .data(
                        "mutation { createWebhook(webhook: {url: \"https://turm.example/hook\", active: false})"
                                + " { webhook { id } } }",
                        Map.of());

        assertThat(running.graph()
                        .data(
                                "mutation ($id: ID!) { deleteWebhook(id: $id) }",
                                Map.of(
                                        "id",
                                        created.at("/createWebhook/webhook/id").asText()))
                        .path("deleteWebhook")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Timeout(60)
    void socketsAreSentElsewhereWhenTheServiceEnds() throws Exception {
        ServiceProcess claims = running.stack().service(Service.CLAIMS);
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(
                            URI.create("ws://localhost:"
                                    + Service.CLAIMS.port(running.stack().ports()) + "/graphql"),
                            new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                                    closed.complete(code);
                                    return null;
                                }
                            })
                    .join()
                    .sendText("{\"type\": \"connection_init\"}", true)
                    .join();

            claims.stop();

            assertThat(closed.get(1, TimeUnit.SECONDS)).isEqualTo(1001);
            client.shutdownNow();
        } finally {
            claims.start();
            claims.awaitReady();
        }
        assertThat(Files.readString(running.data().log("claims-service")))
                .doesNotContain("Timed out waiting for graceful shutdown", "are given up");
    }

    private void publish(String colour) throws IOException, InterruptedException {
        Map<String, String> article = Map.of(
                "url", "https://turm.example/" + colour.replace("ü", "ue"),
                "text", "Neuer Anstrich\n„Der Leuchtturm wird " + colour + "“, sagte Wärterin Lena Licht am Montag.\n");
        assertThat(running.ingest(
                        Files.writeString(folder.resolve(colour + ".ndjson"), JSON.writeValueAsString(article) + "\n")))
                .isTrue();
    }

    private BufferedReader subscribe(HttpClient client, String after) throws IOException, InterruptedException {
        Map<String, Object> variables = new HashMap<>();
        variables.put("after", after);
        HttpRequest request = HttpRequest.newBuilder(
                        Service.GATEWAY.uri(running.stack().ports()).resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", SUBSCRIPTION, "variables", variables))))
                .build();
        return new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    /** The next event; signs of life are passed over. */
    private static JsonNode next(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:") && line.length() > "data:".length()) {
                JsonNode answer = JSON.readTree(line.substring("data:".length()));
                assertThat(answer.path("errors").isMissingNode())
                        .as(answer.toString())
                        .isTrue();
                return answer.at("/data/statementChanged");
            }
        }
        throw new AssertionError("the stream ended");
    }
}
