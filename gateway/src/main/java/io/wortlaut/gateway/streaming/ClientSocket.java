package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

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
    /** In bytes, by RFC 6455, section 5.5: 125 less the code. */
    private static final int LONGEST_REASON = 123;

    private final Vertx vertx;
    private final Context context;
    private final ServerWebSocket socket;
    private final SubscriptionConfig config;
    private final Operations operations;
    private final Runnable whenClosed;
    private final Map<String, Answers> open = new HashMap<>();
    private final long initTimer;
    private long keepAlive = -1;
    private boolean initialised;
    private boolean leaving;
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

    /** To be called on the socket's Vert.x context, where {@code whenClosed} is called too. */
    public ClientSocket(
            Vertx vertx,
            ServerWebSocket socket,
            SubscriptionConfig config,
            Operations operations,
            Consumer<ClientSocket> whenClosed) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.config = config;
        this.operations = operations;
        this.whenClosed = () -> whenClosed.accept(this);
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
        } else if (leaving) {
            send(new SocketMessage(
                    SocketMessage.Type.ERROR,
                    message.id(),
                    Errors.list(new EndedException(EndedException.Why.GOING_AWAY))));
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
                    held = true;
                } else {
                    source.request(1);
                }
            });
        }

        private void resume() {
            if (held && !cancelled) {
                held = false;
                source.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (failure instanceof EndedException ended) {
                context.runOnContext(ignored -> ended(ended.why()));
            } else {
                end(new SocketMessage(SocketMessage.Type.ERROR, id, Errors.list(failure)));
            }
        }

        /** Not as an error, after which clients would not come back: they do when the socket is closed. */
        private void ended(EndedException.Why why) {
            open.remove(id);
            switch (why) {
                case TOKEN_EXPIRED -> close(why.closeCode, "Forbidden: " + why.message);
                case GOING_AWAY -> leave();
            }
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
                    if (leaving) {
                        leave();
                    }
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

    /** From a client that takes no more than this, nothing more is taken either: each of its messages has an answer. */
    private void send(SocketMessage message) {
        if (socket.isClosed()) {
            return;
        }
        socket.writeTextMessage(message.written());
        if (socket.writeQueueFull()) {
            socket.pause();
            socket.drainHandler(ignored -> {
                socket.resume();
                Map.copyOf(open).values().forEach(Answers::resume);
            });
        }
    }

    /** Tells the client to connect elsewhere, once its operations have been answered. May be called on any thread. */
    public void goAway() {
        context.runOnContext(ignored -> leave());
    }

    private void leave() {
        leaving = true;
        if (open.isEmpty()) {
            close(EndedException.Why.GOING_AWAY.closeCode, EndedException.Why.GOING_AWAY.message);
        }
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, shortened(reason));
        }
    }

    /** A closing frame has room for that many bytes. */
    private static String shortened(String reason) {
        var end = Math.min(reason.length(), LONGEST_REASON);
        while (reason.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            end--;
        }
        return reason.substring(0, end);
    }

    private void closed() {
        vertx.cancelTimer(initTimer);
        vertx.cancelTimer(keepAlive);
        var left = Map.copyOf(open);
        open.clear();
        left.values().forEach(Answers::cancel);
        whenClosed.run();
    }
}
