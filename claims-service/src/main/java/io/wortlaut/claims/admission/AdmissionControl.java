package io.wortlaut.claims.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers so many requests to the graph at the same time, and the others in the order in which they came. All of them at once
 * would share the same processors: whoever came first would wait as long as whoever came last, and some for ever longer.
 * Subscriptions are not counted.
 */
@ApplicationScoped
class AdmissionControl {

    /** Of the service's filters this is the last. */
    private static final int BEHIND_ALL_ELSE = 10;

    private static final String GRAPH = "/graphql";

    private final Turns turns;

    AdmissionControl(AdmissionConfig config) {
        this.turns = new Turns(config.concurrency());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEHIND_ALL_ELSE);
    }

    private void admit(RoutingContext request) {
        if (request.request().method().equals(HttpMethod.POST)
                && GRAPH.equals(request.normalizedPath())
                && request.request().connection() instanceof ConnectionBase connection) {
            admit(request, connection.channel());
        } else {
            request.next();
        }
    }

    private void admit(RoutingContext request, Channel channel) {
        Context own = request.vertx().getOrCreateContext();
        Turns.Turn turn = turns.take(begun -> own.runOnContext(now -> {
            if (channel.isOpen()) {
                request.next();
            }
        }));
        // Whoever leaves has had their turn; a connection outlives many requests.
        ChannelFutureListener left = closed -> turn.end();
        request.addBodyEndHandler(written -> {
            var _ = channel.closeFuture().removeListener(left);
            turn.end();
        });
        channel.closeFuture().addListener(left);
    }
}
