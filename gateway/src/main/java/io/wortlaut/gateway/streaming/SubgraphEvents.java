package io.wortlaut.gateway.streaming;

import java.util.concurrent.Flow;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;

import io.wortlaut.gateway.execution.EventSource;
import io.wortlaut.gateway.execution.SubgraphTransport;
import io.wortlaut.gateway.transport.HttpTransport;
import io.wortlaut.gateway.transport.TransportConfig;

/** Subscribes at subgraphs, over one connection for each subscription, so that a slow client holds up nobody else. */
@Singleton
public class SubgraphEvents implements EventSource {
    /** Bytes of an event. */
    static final int MAX_EVENT = 16 << 20;

    private static final int MAX_STREAMS = 10_000;
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    private final Vertx vertx;
    private final SubscriptionConfig config;
    private final TransportConfig clients;
    private final HttpTransport transport;
    private final WebSocketClient sockets;
    private final HttpClient http;

    SubgraphEvents(Vertx vertx, SubscriptionConfig config, TransportConfig clients, HttpTransport transport) {
        this.clients = clients;
        this.vertx = vertx;
        this.config = config;
        this.transport = transport;
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setMaxConnections(MAX_STREAMS)
                .setMaxFrameSize(MAX_EVENT)
                .setMaxMessageSize(MAX_EVENT));
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setMaxPoolSize(MAX_STREAMS)
                .setKeepAlive(false));
    }

    @Override
    public Flow.Publisher<byte[]> subscribe(SubgraphTransport.Request request) {
        return subscriber -> {
            var context = vertx.getOrCreateContext();
            var source = new Source[1];
            var events = new Events(context, config.buffer(), () -> source[0].close());
            source[0] = source(request, events);
            events.outbox().subscribe(subscriber);
            context.runOnContext(ignored -> source[0].open());
        };
    }

    private Source source(SubgraphTransport.Request request, Events events) {
        var subgraph = request.subgraph();
        var settings = config.of(subgraph.name());
        var url = settings.flatMap(SubscriptionConfig.SubgraphConfig::url).orElse(subgraph.url());
        var headers = transport.forwarded(request);
        var timeout = clients.of(subgraph.name())
                .flatMap(TransportConfig.SubgraphConfig::timeout)
                .orElse(clients.client().timeout());
        var reconnection = new Reconnection(vertx, config, subgraph, events.outbox());
        return switch (settings.map(SubscriptionConfig.SubgraphConfig::protocol)
                .orElse(SubscriptionConfig.Protocol.WEBSOCKET)) {
            case WEBSOCKET ->
                new SocketSource(
                        vertx,
                        sockets,
                        new Subscribing(
                                socketUrl(url), request, headers, timeout, config.keepAlive(), events, reconnection));
            case SSE ->
                new EventStreamSource(
                        http,
                        new Subscribing(url, request, headers, timeout, config.keepAlive(), events, reconnection));
        };
    }

    /** {@code ws} instead of {@code http}. */
    private static String socketUrl(String url) {
        return url.startsWith("http") ? "ws" + url.substring("http".length()) : url;
    }

    @PreDestroy
    void close() {
        sockets.close();
        http.close();
    }
}
