package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;

import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.SubscriptionException;

/** A subscription over a WebSocket of its own, by the graphql-transport-ws protocol. */
final class SocketSource implements Source {
    private static final String ID = "1";

    /** So many pings without any answer, and nobody is there: a machine that went down does not say so. */
    private static final int UNANSWERED_PINGS = 3;

    private final WebSocketClient client;
    private final Subscribing wanted;
    private final Vertx vertx;
    private @Nullable WebSocket socket;
    /** Runs until the subgraph has agreed to speak. */
    private long patience = -1;

    private long pings = -1;
    private int unanswered;

    SocketSource(Vertx vertx, WebSocketClient client, Subscribing wanted) {
        this.vertx = vertx;
        this.client = client;
        this.wanted = wanted;
    }

    @Override
    public void open() {
        var options = new WebSocketConnectOptions()
                .setAbsoluteURI(wanted.url())
                .setHeaders(wanted.headers())
                .addSubProtocol(SocketMessage.PROTOCOL);
        client.connect(options).onSuccess(this::opened).onFailure(failure -> wanted.unreachable(failure, this));
    }

    private void opened(WebSocket opened) {
        if (wanted.events().outbox().isOver()) {
            opened.close();
            return;
        }
        socket = opened;
        unanswered = 0;
        wanted.events().from(opened);
        opened.textMessageHandler(text -> {
            unanswered = 0;
            try {
                take(SocketMessage.parse(text), opened);
            } catch (IOException e) {
                broken("does not speak graphql-transport-ws: " + e.getMessage(), opened);
            }
        });
        opened.closeHandler(ignored -> {
            if (socket == opened) {
                broken("broke the subscription off", opened);
            }
        });
        opened.exceptionHandler(failure -> {});
        patience = vertx.setTimer(
                wanted.timeout().toMillis(), ignored -> broken("did not acknowledge the connection in time", opened));
        opened.writeTextMessage(
                SocketMessage.of(SocketMessage.Type.CONNECTION_INIT).written());
    }

    private void take(SocketMessage message, WebSocket from) throws IOException {
        switch (message.type()) {
            case CONNECTION_ACK -> {
                vertx.cancelTimer(patience);
                pings = vertx.setPeriodic(wanted.keepAlive().toMillis(), ignored -> ping(from));
                from.writeTextMessage(new SocketMessage(
                                SocketMessage.Type.SUBSCRIBE,
                                ID,
                                wanted.request().body())
                        .written());
            }
            case PING ->
                from.writeTextMessage(SocketMessage.of(SocketMessage.Type.PONG).written());
            case NEXT -> {
                wanted.reconnection().succeeded();
                wanted.events().add(message.payload() == null ? new byte[0] : message.payload());
            }
            case ERROR -> {
                var errors = message.payload() != null && JsonValues.read(message.payload()) instanceof List<?> list
                        ? list
                        : List.of();
                release();
                wanted.events()
                        .outbox()
                        .fail(SubscriptionException.refused(wanted.request().subgraph(), errors));
            }
            case COMPLETE -> {
                release();
                wanted.events().outbox().complete();
            }
            case PONG, CONNECTION_INIT, SUBSCRIBE -> {}
        }
    }

    /** Not while events are held up, since answers are then not read either. */
    private void ping(WebSocket to) {
        if (wanted.events().areHeldUp()) {
            unanswered = 0;
        } else if (unanswered++ < UNANSWERED_PINGS) {
            to.writeTextMessage(SocketMessage.of(SocketMessage.Type.PING).written());
        } else {
            broken("gave no sign of life", to);
        }
    }

    private void broken(String what, WebSocket which) {
        if (socket == which) {
            release();
        }
        wanted.reconnection().broken(what, this);
    }

    private void release() {
        var open = socket;
        socket = null;
        vertx.cancelTimer(patience);
        vertx.cancelTimer(pings);
        if (open != null && !open.isClosed()) {
            open.close();
        }
    }

    @Override
    public void close() {
        if (socket != null && !socket.isClosed()) {
            socket.writeTextMessage(new SocketMessage(SocketMessage.Type.COMPLETE, ID, null).written());
        }
        release();
    }
}
