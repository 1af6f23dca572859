package io.wortlaut.gateway.streaming;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Context;
import io.vertx.core.streams.ReadStream;

import io.wortlaut.gateway.execution.Outbox;

/**
 * Events that a subgraph has sent and that nobody wants yet. While there are too many, the connection is not read from. To
 * be used on one Vert.x context.
 */
final class Events {
    private final int capacity;
    private final Outbox outbox;
    private @Nullable ReadStream<?> connection;

    Events(Context context, int capacity, Runnable whenCancelled) {
        this.capacity = capacity;
        this.outbox = new Outbox(
                () -> context.runOnContext(ignored -> readAgain()),
                () -> context.runOnContext(ignored -> whenCancelled.run()));
    }

    Outbox outbox() {
        return outbox;
    }

    /** From where events come now. */
    void from(ReadStream<?> current) {
        connection = current;
    }

    void add(byte[] event) {
        outbox.add(event);
        if (areHeldUp() && connection != null) {
            connection.pause();
        }
    }

    /** Whether nothing is read from the connection at present. */
    boolean areHeldUp() {
        return outbox.size() >= capacity;
    }

    private void readAgain() {
        if (!areHeldUp() && connection != null) {
            connection.resume();
        }
    }
}
