package io.wortlaut.claims;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends the service so that no client loses anything: sockets of subscribers are closed with 1001, so that they connect again
 * at once, and requests that are under way are answered. Quarkus could wait for requests too, but takes a socket for a
 * request that never ends, even one that was closed long ago. What handles the graph keeps the sockets to itself, so they
 * are reached by their connections.
 */
@ApplicationScoped
class Shutdown {

    private static final Logger LOG = Logger.getLogger(Shutdown.class);
    private static final int BEFORE_ALL_ELSE = 100;
    private static final Duration GOOD_BYE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MS = 10;
    private static final int MANY = 1_000;

    private final Set<Channel> sockets = ConcurrentHashMap.newKeySet();

    /** Requests, with what they came over; those whose client left without an answer stay until somebody looks. */
    private final Map<RoutingContext, Channel> requests = new ConcurrentHashMap<>();

    private volatile boolean ending;

    void register(@Observes Filters filters) {
        filters.register(this::note, BEFORE_ALL_ELSE);
    }

    private void note(RoutingContext context) {
        if (ending) {
            context.response().setStatusCode(503).end();
            return;
        }
        if (context.request().connection() instanceof ConnectionBase connection) {
            note(context, connection.channel());
        }
        context.next();
    }

    private void note(RoutingContext context, Channel channel) {
        if ("websocket".equalsIgnoreCase(context.request().getHeader("upgrade"))) {
            sockets.add(channel);
            channel.closeFuture().addListener(closed -> sockets.remove(channel));
            return;
        }
        if (requests.size() > MANY) {
            forgetThoseWhoLeft();
        }
        requests.put(context, channel);
        // Not an end handler: whoever answers may set another.
        context.addBodyEndHandler(written -> requests.remove(context));
    }

    private void forgetThoseWhoLeft() {
        requests.values().removeIf(channel -> !channel.isOpen());
    }

    /** Quarkus goes on when this returns; until then the server takes connections. */
    void begin(@Observes ShutdownDelayInitiatedEvent shutdown) {
        ending = true;
        for (Channel channel : sockets) {
            var _ = channel.writeAndFlush(
                    new CloseWebSocketFrame(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE, "the service is about to end"));
        }
        long begin = System.nanoTime();
        try {
            while (isAwaited(System.nanoTime() - begin)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!requests.isEmpty()) {
            LOG.warnf("%d requests are given up", requests.size());
        }
    }

    private boolean isAwaited(long nanos) {
        forgetThoseWhoLeft();
        return (!sockets.isEmpty() && nanos < GOOD_BYE.toNanos())
                || (!requests.isEmpty() && nanos < PATIENCE.toNanos());
    }
}
