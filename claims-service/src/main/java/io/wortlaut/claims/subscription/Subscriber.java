package io.wortlaut.claims.subscription;

import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * The client at the other end. What is sent over a WebSocket is queued in memory without bound while the client does not
 * read; nobody but the connection knows.
 */
@ApplicationScoped
class Subscriber {

    private final CurrentVertxRequest request;

    Subscriber(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Whether the client who subscribes now can take more, to be asked later at any time. */
    BooleanSupplier current() {
        RoutingContext context = request.getCurrent();
        return context != null && context.request().connection() instanceof ConnectionBase connection
                ? () -> connection.channel().isWritable()
                        || !connection.channel().isOpen()
                : () -> true;
    }
}
