package io.wortlaut.gateway.streaming;

import io.vertx.core.Vertx;

import io.wortlaut.gateway.execution.Outbox;
import io.wortlaut.gateway.execution.SubscriptionException;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Decides what becomes of a subscription whose connection broke: so many times in a row it is taken up again. */
final class Reconnection {
    private final Vertx vertx;
    private final SubscriptionConfig config;
    private final Subgraph subgraph;
    private final Outbox outbox;
    private int attempts;

    Reconnection(Vertx vertx, SubscriptionConfig config, Subgraph subgraph, Outbox outbox) {
        this.vertx = vertx;
        this.config = config;
        this.subgraph = subgraph;
        this.outbox = outbox;
    }

    /** An event has come: the connection is good. */
    void succeeded() {
        attempts = 0;
    }

    /** @param what happened, to go on a sentence that begins with the subgraph */
    void broken(String what, Source source) {
        if (outbox.isOver()) {
            return;
        }
        if (attempts++ < config.reconnects()) {
            vertx.setTimer(Math.max(1, config.reconnectPause().toMillis()), ignored -> {
                if (!outbox.isOver()) {
                    source.open();
                }
            });
        } else {
            outbox.fail(SubscriptionException.of(subgraph, what));
        }
    }
}
