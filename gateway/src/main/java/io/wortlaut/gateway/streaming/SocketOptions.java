package io.wortlaut.gateway.streaming;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Lets the server agree to the protocol when a client asks for a WebSocket, and take what it takes as a body too. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {
    /** What a message has besides the request in it. */
    private static final long ENVELOPE = 64 << 10;

    private final int longest;

    SocketOptions(@ConfigProperty(name = "wortlaut.gateway.limits.body", defaultValue = "1M") MemorySize body) {
        this.longest = (int) Math.min(body.asLongValue() + ENVELOPE, Integer.MAX_VALUE);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(SocketMessage.PROTOCOL)
                .setMaxWebSocketFrameSize(longest)
                .setMaxWebSocketMessageSize(longest);
    }
}
