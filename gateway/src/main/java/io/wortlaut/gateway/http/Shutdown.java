package io.wortlaut.gateway.http;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/**
 * Ends the gateway so that no client loses anything: it says that it is not ready, refuses what is new, sends subscribers
 * elsewhere, and finishes what is under way. Quarkus could wait for requests too, but takes a socket for a request that never
 * ends.
 */
@Singleton
class Shutdown {
    private static final Logger LOG = Logger.getLogger(Shutdown.class);

    private final InFlight inFlight;
    private final Subscriptions subscriptions;
    private final Sockets sockets;
    private final GatewayConfig.ShutdownConfig config;

    Shutdown(InFlight inFlight, Subscriptions subscriptions, Sockets sockets, GatewayConfig config) {
        this.inFlight = inFlight;
        this.subscriptions = subscriptions;
        this.sockets = sockets;
        this.config = config.shutdown();
    }

    /** Quarkus goes on when this returns; until then the server takes requests. */
    void begin(@Observes ShutdownDelayInitiatedEvent shutdown) {
        try {
            TimeUnit.MILLISECONDS.sleep(config.delay().toMillis());
            inFlight.end();
            subscriptions.end();
            sockets.end();
            inFlight.awaitNone(config.timeout());
            sockets.awaitNone();
        } catch (InterruptedException e) {
            LOG.warn("what is under way is given up, because the shutdown was interrupted");
            Thread.currentThread().interrupt();
        }
    }
}
