package io.wortlaut.gateway.testgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import graphql.ExecutionInput;
import graphql.GraphQL;

import io.wortlaut.gateway.execution.JsonValues;

/** Serves one subgraph over HTTP on a free port, well or badly. */
public final class SubgraphServer implements AutoCloseable {
    private final String name;
    private final GraphQL graphQL;
    private final String fault;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /**
     * @param data see {@link SubgraphSchema}
     * @param fault empty, {@code drop}, {@code silence}, {@code status N} or {@code body N TEXT}
     */
    public SubgraphServer(String name, String sdl, Map<?, ?> data, String fault) throws IOException {
        this.name = name;
        this.graphQL = SubgraphSchema.of(sdl, data);
        this.fault = fault;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/graphql", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/graphql";
    }

    /** What it was asked, one text a request. */
    public List<String> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = (Map<?, ?>) JsonValues.read(exchange.getRequestBody().readAllBytes());
            var variables = request.get("variables") instanceof Map<?, ?> map ? map : Map.of();
            calls.add(name + " " + request.get("query") + "\n  "
                    + new String(JsonValues.write(variables), StandardCharsets.UTF_8));
            var parts = fault.split(" ", 3);
            switch (parts[0]) {
                case "drop" -> {}
                case "silence" -> awaitClosing();
                case "status" ->
                    answer(exchange, Integer.parseInt(parts[1]), "not today".getBytes(StandardCharsets.UTF_8));
                case "body" -> answer(exchange, Integer.parseInt(parts[1]), parts[2].getBytes(StandardCharsets.UTF_8));
                default -> answer(exchange, 200, execute(request, variables));
            }
        }
    }

    private byte[] execute(Map<?, ?> request, Map<?, ?> variables) {
        @SuppressWarnings("unchecked")
        var input = ExecutionInput.newExecutionInput((String) request.get("query"))
                .operationName((String) request.get("operationName"))
                .variables((Map<String, Object>) variables)
                .build();
        return JsonValues.write(graphQL.execute(input).toSpecification());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
