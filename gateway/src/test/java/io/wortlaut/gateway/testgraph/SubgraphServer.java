package io.wortlaut.gateway.testgraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import graphql.ExecutionInput;
import graphql.GraphQL;

import io.wortlaut.gateway.execution.JsonValues;

/** Serves one subgraph over HTTP on a free port, well or badly. */
public final class SubgraphServer implements AutoCloseable {
    private final String name;
    private final GraphQL graphQL;
    private volatile String fault;
    private volatile String cacheControl;
    private volatile Map<String, List<String>> headers = Map.of();
    private volatile String traceparent;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /**
     * @param data see {@link SubgraphSchema}
     * @param fault see {@link #fault}
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

    /**
     * What it does from now on.
     *
     * @param fault empty for nothing wrong, {@code drop} (the connection before an answer), {@code cut TEXT} (the connection
     *     within it), {@code silence}, {@code endless N} (blanks that never end, N
     *     a piece), {@code status N}, {@code body N TEXT}, {@code type TYPE TEXT}, {@code bytes HEX},
     *     {@code zipped N} (bytes when unpacked) or {@code once FAULT}
     */
    public void fault(String fault) {
        this.fault = fault;
    }

    /** What it says of its answers from now on; null is nothing. */
    public void cacheControl(String header) {
        this.cacheControl = header;
    }

    /** Headers of its answers from now on. */
    public void headers(Map<String, List<String>> more) {
        this.headers = more;
    }

    /** Lets requests wait until {@link #release}; then they are answered as usual. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void release() {
        held.countDown();
    }

    /** The header {@code traceparent} of the last request, or null. */
    public String traceparent() {
        return traceparent;
    }

    /** What it was asked, one text a request. */
    public List<String> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            traceparent = exchange.getRequestHeaders().getFirst("traceparent");
            var request = (Map<?, ?>) JsonValues.read(exchange.getRequestBody().readAllBytes());
            var variables = request.get("variables") instanceof Map<?, ?> map ? map : Map.of();
            calls.add(name + " " + request.get("query") + "\n  "
                    + new String(JsonValues.write(variables), StandardCharsets.UTF_8));
            await(held);
            if (cacheControl != null) {
                exchange.getResponseHeaders().add("cache-control", cacheControl);
            }
            exchange.getResponseHeaders().putAll(headers);
            var now = fault;
            if (now.startsWith("once ")) {
                fault = "";
                now = now.substring("once ".length());
            }
            var parts = now.split(" ", 3);
            switch (parts[0]) {
                case "drop" -> {}
                case "cut" -> cut(exchange, now.substring("cut ".length()));
                case "silence" -> await(closing);
                case "endless" -> endless(exchange, Integer.parseInt(parts[1]));
                case "status" -> answer(exchange, Integer.parseInt(parts[1]), "not today");
                case "body" -> answer(exchange, Integer.parseInt(parts[1]), parts.length > 2 ? parts[2] : "");
                case "type" -> {
                    exchange.getResponseHeaders().add("content-type", parts[1]);
                    answer(exchange, 200, parts[2]);
                }
                case "bytes" -> answer(exchange, 200, HexFormat.of().parseHex(parts[1]));
                case "zipped" -> {
                    exchange.getResponseHeaders().add("content-encoding", "gzip");
                    answer(exchange, 200, zipped(Integer.parseInt(parts[1])));
                }
                default -> answer(exchange, 200, execute(request, variables));
            }
        }
    }

    private static void cut(HttpExchange exchange, String start) throws IOException {
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, 1_000_000);
        exchange.getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** Until the client has had enough. */
    private void endless(HttpExchange exchange, int size) throws IOException {
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var piece = " ".repeat(size).getBytes(StandardCharsets.UTF_8);
        try {
            while (!closing.await(size == 1 ? 20 : 0, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(piece);
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] zipped(int length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(" ".repeat(length).getBytes(StandardCharsets.UTF_8));
            out.write("{\"data\":{}}".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] execute(Map<?, ?> request, Map<?, ?> variables) {
        @SuppressWarnings("unchecked")
        var input = ExecutionInput.newExecutionInput((String) request.get("query"))
                .operationName((String) request.get("operationName"))
                .variables((Map<String, Object>) variables)
                .build();
        return JsonValues.write(graphQL.execute(input).toSpecification());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().putIfAbsent("content-type", List.of("application/json"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        release();
        server.stop(0);
        threads.close();
    }
}
