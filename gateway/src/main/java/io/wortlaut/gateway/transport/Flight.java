package io.wortlaut.gateway.transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.SubgraphTransport.Response;

/** An exchange that one or more clients wait for; it is given up when none does any more. */
final class Flight {
    private final Exchange exchange;
    private final boolean abandonable;
    private int aboard;
    private boolean abandoned;

    /** @param abandonable whether it may be given up half done */
    Flight(Exchange exchange, boolean abandonable) {
        this.exchange = exchange;
        this.abandonable = abandonable;
    }

    /** @param landed is run when the answer is there, or the reason why there is none */
    void start(Runnable landed) {
        exchange.answer().whenComplete((ignored, failure) -> landed.run());
        exchange.start();
    }

    /** Too late to come along. */
    synchronized boolean isOver() {
        return abandoned || exchange.isOver();
    }

    /**
     * Waits along until the answer is there or the client's call has ended.
     *
     * @return null when it is too late
     */
    @Nullable
    CompletionStage<Response> board(@Nullable ClientCall call) {
        synchronized (this) {
            if (isOver()) {
                return null;
            }
            aboard++;
        }
        if (call == null) {
            return exchange.answer();
        }
        var place = call.countRequest();
        var own = new CompletableFuture<Response>();
        exchange.answer().whenComplete((response, failure) -> {
            if (failure == null) {
                call.received(place, response.headers());
                own.complete(response);
            } else {
                call.failed(failure);
                own.completeExceptionally(failure);
            }
        });
        call.add(why -> {
            if (own.completeExceptionally(why)) {
                leave();
            }
        });
        return own;
    }

    private void leave() {
        synchronized (this) {
            if (--aboard > 0 || !abandonable) {
                return;
            }
            abandoned = true;
        }
        exchange.cancel();
    }
}
