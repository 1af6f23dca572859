package io.wortlaut.gateway.streaming;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Lets the server agree to the protocol when a client asks for a WebSocket. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {
    private static final int MAX_MESSAGE = 1 << 20;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(SocketMessage.PROTOCOL)
                .setMaxWebSocketFrameSize(MAX_MESSAGE)
                .setMaxWebSocketMessageSize(MAX_MESSAGE);
    }
}
