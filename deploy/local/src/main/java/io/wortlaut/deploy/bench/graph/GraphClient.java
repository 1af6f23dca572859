package io.wortlaut.deploy.bench.graph;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.CommandFailure;

/** Asks one GraphQL endpoint. Thread-safe. */
final class GraphClient implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;

    GraphClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer's data. */
    JsonNode ask(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        return JSON.readTree(send(request(query, variables))).path("data");
    }

    HttpRequest request(String query, Map<String, Object> variables) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /**
     * The answer as it came.
     *
     * @throws CommandFailure when it holds errors
     */
    String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        String body = response.body();
        if (response.statusCode() != 200 || body.contains("\"errors\":")) {
            throw new CommandFailure("the graph answered " + response.statusCode() + ": "
                    + body.substring(0, Math.min(600, body.length())));
        }
        return body;
    }

    @Override
    public void close() {
        http.close();
    }
}
