package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Service;

/** Asks the services over HTTP as a frontend would. */
final class Graph {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** How long the count of requests has to stay as it is, in milliseconds. */
    private static final int SETTLING = 200;

    private final Ports ports;

    Graph(Ports ports) {
        this.ports = ports;
    }

    /** The whole answer of the gateway, errors and all. */
    JsonNode ask(String query, Map<String, Object> variables) {
        return ask(Service.GATEWAY, query, variables);
    }

    JsonNode ask(Service service, String query, Map<String, Object> variables) {
        try {
            HttpRequest request = HttpRequest.newBuilder(service.uri(ports).resolve("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                    .build();
            return JSON.readTree(send(request).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The gateway's data, after asserting that there are no errors. */
    JsonNode data(String query, Map<String, Object> variables) {
        JsonNode answer = ask(query, variables);
        assertThat(answer.path("errors").toString()).as("errors of %s", query).isIn("", "[]");
        return answer.path("data");
    }

    /** How many GraphQL requests a service has answered so far, by its own metrics. */
    long requestsTo(Service service) {
        // A request is counted a moment after its answer is there, on a busy machine after the next one is sent.
        long counted = counted(service);
        long before;
        do {
            before = counted;
            settle();
            counted = counted(service);
        } while (counted != before);
        return counted;
    }

    private static void settle() {
        try {
            Thread.sleep(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long counted(Service service) {
        return send(HttpRequest.newBuilder(service.uri(ports).resolve("/q/metrics"))
                        .build())
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("http_server_requests_seconds_count") && line.contains("uri=\"/graphql\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The nodes of a Relay connection. */
    static Stream<JsonNode> nodes(JsonNode connection) {
        return elements(connection.path("edges")).map(edge -> edge.path("node"));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
