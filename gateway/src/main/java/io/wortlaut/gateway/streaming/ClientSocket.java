package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;

/**
 * A client's WebSocket that speaks graphql-transport-ws. It may have several operations under way; each asks for its next
 * answer when the client has taken what was sent before.
 */
public final class ClientSocket {
    private static final int BAD_REQUEST = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int NOT_ACCEPTABLE = 4406;
    private static final int INIT_TIMEOUT = 4408;
    private static final int ALREADY_EXISTS = 4409;
    private static final int TOO_MANY = 4429;

    private final Vertx vertx;
    private final Context context;
    private final ServerWebSocket socket;
    private final SubscriptionConfig config;
    private final Operations operations;
    private final Map<String, Answers> open = new HashMap<>();
    private final long initTimer;
    private long keepAlive = -1;
    private boolean initialised;
    private byte @Nullable [] parameters;

    /** Starts operations. */
    @FunctionalInterface
    public interface Operations {
        /**
         * @param request the payload of the {@code subscribe} message
         * @param parameters the payload of the {@code connection_init} message, or null
         * @return the answers, for one subscriber; it fails where the operation cannot be started
         */
        Flow.Publisher<byte[]> start(byte[] request, byte @Nullable [] parameters);
    }

    /** To be called on the socket's Vert.x context. */
    public ClientSocket(Vertx vertx, ServerWebSocket socket, SubscriptionConfig config, Operations operations) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.config = config;
        this.operations = operations;
        this.initTimer = vertx.setTimer(
                config.initTimeout().toMillis(), ignored -> close(INIT_TIMEOUT, "Connection initialisation timeout"));
        socket.closeHandler(ignored -> closed());
        socket.exceptionHandler(ignored -> {});
        socket.textMessageHandler(this::take);
        socket.binaryMessageHandler(ignored -> close(BAD_REQUEST, "Messages must be text"));
        if (!SocketMessage.PROTOCOL.equals(socket.subProtocol())) {
            close(NOT_ACCEPTABLE, "Subprotocol not acceptable");
        }
    }

    private void take(String text) {
        try {
            take(SocketMessage.parse(text));
        } catch (IOException e) {
            close(BAD_REQUEST, "Invalid message: " + e.getMessage());
        }
    }

    private void take(SocketMessage message) {
        switch (message.type()) {
            case CONNECTION_INIT -> initialise(message);
            case PING -> send(SocketMessage.of(SocketMessage.Type.PONG));
            case PONG -> {}
            case SUBSCRIBE -> subscribe(message);
            case COMPLETE -> {
                var answers = open.remove(message.id());
                if (answers != null) {
                    answers.cancel();
                }
            }
            case CONNECTION_ACK, NEXT, ERROR ->
                close(
                        BAD_REQUEST,
                        "Invalid message: clients do not send " + message.type().written());
        }
    }

    private void initialise(SocketMessage message) {
        if (initialised) {
            close(TOO_MANY, "Too many initialisation requests");
            return;
        }
        initialised = true;
        parameters = message.payload();
        vertx.cancelTimer(initTimer);
        send(SocketMessage.of(SocketMessage.Type.CONNECTION_ACK));
        keepAlive = vertx.setPeriodic(
                config.keepAlive().toMillis(), ignored -> send(SocketMessage.of(SocketMessage.Type.PING)));
    }

    private void subscribe(SocketMessage message) {
        if (!initialised) {
            close(UNAUTHORIZED, "Unauthorized");
        } else if (message.id() == null || message.id().isEmpty() || message.payload() == null) {
            close(BAD_REQUEST, "Invalid message: subscribe needs an id and a payload");
        } else if (open.containsKey(message.id())) {
            close(ALREADY_EXISTS, "Subscriber for " + message.id() + " already exists");
        } else if (open.size() >= config.perSocket()) {
            close(TOO_MANY, "Too many operations");
        } else {
            var answers = new Answers(message.id());
            open.put(message.id(), answers);
            operations.start(message.payload(), parameters).subscribe(answers);
        }
    }

    /** The answers to one operation, which may arrive on any thread. */
    private final class Answers implements Flow.Subscriber<byte[]> {
        private final String id;
        private Flow.@Nullable Subscription source;
        private boolean cancelled;
        private boolean held;

        Answers(String id) {
            this.id = id;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            context.runOnContext(ignored -> {
                source = subscription;
                if (cancelled) {
                    subscription.cancel();
                } else {
                    subscription.request(1);
                }
            });
        }

        @Override
        public void onNext(byte[] json) {
            context.runOnContext(ignored -> {
                if (cancelled) {
                    return;
                }
                send(new SocketMessage(SocketMessage.Type.NEXT, id, json));
                if (socket.writeQueueFull()) {
                    waitForDrain();
                } else {
                    source.request(1);
                }
            });
        }

        /** All operations of the socket wait for the same moment. */
        private void waitForDrain() {
            held = true;
            socket.drainHandler(ignored -> Map.copyOf(open).values().forEach(Answers::resume));
        }

        private void resume() {
            if (held && !cancelled) {
                held = false;
                source.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end(new SocketMessage(SocketMessage.Type.ERROR, id, Errors.list(failure)));
        }

        @Override
        public void onComplete() {
            end(new SocketMessage(SocketMessage.Type.COMPLETE, id, null));
        }

        private void end(SocketMessage last) {
            context.runOnContext(ignored -> {
                if (!cancelled) {
                    open.remove(id);
                    send(last);
                }
            });
        }

        void cancel() {
            cancelled = true;
            if (source != null) {
                source.cancel();
            }
        }
    }

    private void send(SocketMessage message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message.written());
        }
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason.length() > 100 ? reason.substring(0, 100) : reason);
        }
    }

    private void closed() {
        vertx.cancelTimer(initTimer);
        vertx.cancelTimer(keepAlive);
        var left = Map.copyOf(open);
        open.clear();
        left.values().forEach(Answers::cancel);
    }
}
