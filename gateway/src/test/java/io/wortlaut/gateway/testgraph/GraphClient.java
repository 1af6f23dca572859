package io.wortlaut.gateway.testgraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.wortlaut.gateway.execution.JsonValues;

/** A client of a gateway that can have several requests under way. */
public final class GraphClient implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    public GraphClient(URI gateway) {
        this.gateway = gateway;
    }

    /** @param headers names and values in turn */
    public CompletableFuture<HttpResponse<String>> ask(String query, String... headers) {
        return post(Map.of("query", query), headers);
    }

    /** Several in one request. */
    public CompletableFuture<HttpResponse<String>> askAll(List<String> queries) {
        return post(queries.stream().map(query -> Map.of("query", query)).toList());
    }

    private CompletableFuture<HttpResponse<String>> post(Object body, String... headers) {
        var request = HttpRequest.newBuilder(gateway)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonValues.write(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public String answer(String query, String... headers) {
        return ask(query, headers).join().body();
    }

    /** Waits for what other threads bring about; gives up after half a minute. */
    public static void await(BooleanSupplier condition) throws InterruptedException {
        for (var tries = 0; !condition.getAsBoolean(); tries++) {
            if (tries == 3000) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
