package io.wortlaut.gateway.testgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;

import io.wortlaut.gateway.execution.JsonValues;

/** A subgraph that has nothing but subscriptions, by graphql-transport-ws and by server-sent events; a test says what happens. */
public final class EventServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final BlockingQueue<Subscription> opened = new LinkedBlockingQueue<>();

    private volatile boolean acknowledges = true;
    private volatile boolean answersPings = true;

    /** A subscription that a client has opened. */
    public abstract static class Subscription {
        private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        private final String request;
        private final MultiMap headers;

        Subscription(String request, MultiMap headers) {
            this.request = request;
            this.headers = headers;
        }

        /** The request's JSON. */
        public String request() {
            return request;
        }

        public MultiMap headers() {
            return headers;
        }

        void end(String how) {
            ended.add(how);
        }

        /** How the client ended it. */
        public String awaitEnd() throws InterruptedException {
            return ended.poll(10, TimeUnit.SECONDS);
        }

        /** @param json a GraphQL response */
        public abstract void next(String json);

        public abstract void complete();

        /** @param errors a list as JSON */
        public abstract void refuse(String errors);

        /** @param raw what is sent as it is; only where events are sent by the server */
        public void write(String raw) {
            throw new UnsupportedOperationException("a socket has messages");
        }

        /** Ends the connection without a word. */
        public abstract void drop();
    }

    public EventServer() {
        var options = new HttpServerOptions().addWebSocketSubProtocol("graphql-transport-ws");
        this.server = vertx.createHttpServer(options).requestHandler(this::accept);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/graphql";
    }

    /** Whether it answers those who connect by a socket. */
    public void acknowledge(boolean willing) {
        acknowledges = willing;
    }

    /** Whether it shows that it is alive to those who connect by a socket. */
    public void answerPings(boolean willing) {
        answersPings = willing;
    }

    /** The next one that is opened. */
    public Subscription await() throws InterruptedException {
        return opened.poll(10, TimeUnit.SECONDS);
    }

    /** Quarkus switches Vert.x' own way of telling sockets apart off, for all that run in its process. */
    private void accept(HttpServerRequest request) {
        if ("websocket".equalsIgnoreCase(request.getHeader("upgrade"))) {
            request.toWebSocket().onSuccess(this::socket);
        } else {
            stream(request);
        }
    }

    private void socket(ServerWebSocket socket) {
        var current = new Subscription[1];
        socket.textMessageHandler(text -> {
            var message = json(text);
            switch ((String) message.get("type")) {
                case "connection_init" -> {
                    if (acknowledges) {
                        socket.writeTextMessage("{\"type\":\"connection_ack\"}");
                    }
                }
                case "subscribe" -> {
                    current[0] = subscription(socket, message);
                    opened.add(current[0]);
                }
                case "complete" -> current[0].end("completed");
                case "ping" -> {
                    if (answersPings) {
                        socket.writeTextMessage("{\"type\":\"pong\"}");
                    }
                }
                default -> {}
            }
        });
        socket.closeHandler(ignored -> {
            if (current[0] != null) {
                current[0].end("closed");
            }
        });
    }

    private static Subscription subscription(ServerWebSocket socket, Map<?, ?> message) {
        var id = (String) message.get("id");
        var request = new String(JsonValues.write(message.get("payload")), StandardCharsets.UTF_8);
        return new Subscription(request, socket.headers()) {
            private void send(String type, String payload) {
                socket.writeTextMessage("{\"id\":\"" + id + "\",\"type\":\"" + type + "\"" + payload + "}");
            }

            @Override
            public void next(String json) {
                send("next", ",\"payload\":" + json);
            }

            @Override
            public void complete() {
                send("complete", "");
            }

            @Override
            public void refuse(String errors) {
                send("error", ",\"payload\":" + errors);
            }

            @Override
            public void drop() {
                socket.close((short) 1011, "out of order");
            }
        };
    }

    private void stream(HttpServerRequest request) {
        var accept = request.getHeader("accept");
        if (!request.path().equals("/graphql") || accept == null || !accept.contains("text/event-stream")) {
            request.response().setStatusCode(404).end("no subscription: " + request.method() + " " + request.uri());
            return;
        }
        request.body().onSuccess(body -> {
            var response = request.response().setChunked(true).putHeader("content-type", "text/event-stream");
            response.write(":\n\n");
            var subscription = subscription(response, body.toString(), request.headers());
            response.closeHandler(ignored -> subscription.end("closed"));
            opened.add(subscription);
        });
    }

    private static Subscription subscription(HttpServerResponse response, String request, MultiMap headers) {
        return new Subscription(request, headers) {
            @Override
            public void next(String json) {
                response.write("event: next\r\ndata: " + json.replace(":{", ":\r\ndata: {") + "\r\n\r\n");
            }

            @Override
            public void complete() {
                response.write("event: complete\ndata:\n\n");
            }

            @Override
            public void refuse(String errors) {
                next("{\"errors\":" + errors + "}");
            }

            @Override
            public void write(String raw) {
                response.write(raw);
            }

            @Override
            public void drop() {
                response.reset();
            }
        };
    }

    private static Map<?, ?> json(String text) {
        try {
            return (Map<?, ?>) JsonValues.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
