package io.wortlaut.gateway.testgraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.wortlaut.gateway.execution.SubgraphTransport;
import io.wortlaut.gateway.execution.SubrequestException;

/** Brings requests to subgraphs with the JDK's client, to test the engine without a server around it. */
public final class JdkTransport implements SubgraphTransport, AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration timeout;

    public JdkTransport(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<Response> send(Request request) {
        var http = HttpRequest.newBuilder(URI.create(request.subgraph().url()))
                .header("content-type", "application/json")
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
        return client.sendAsync(http, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> new Response(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("cache-control").orElse(null),
                        response.headers().firstValueAsLong("age").orElse(0),
                        List.of()))
                .exceptionally(failure -> {
                    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    throw new CompletionException(
                            cause instanceof HttpTimeoutException
                                    ? new SubrequestException(
                                            SubrequestException.Reason.TIMEOUT, "did not answer in time")
                                    : new java.io.IOException("no connection"));
                });
    }

    @Override
    public void close() {
        client.close();
    }
}
