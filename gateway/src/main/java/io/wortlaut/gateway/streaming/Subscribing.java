package io.wortlaut.gateway.streaming;

import java.time.Duration;

import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.SubgraphTransport;

/**
 * What a {@link Source} has to bring and from where.
 *
 * @param url of the subgraph's subscriptions
 * @param headers that the subgraph gets
 * @param timeout within which it must agree to send events
 * @param keepAlive between pings where the protocol has any
 * @param events where they go
 * @param reconnection decides what becomes of a broken connection
 */
record Subscribing(
        String url,
        SubgraphTransport.Request request,
        MultiMap headers,
        Duration timeout,
        Duration keepAlive,
        Events events,
        Reconnection reconnection) {

    void unreachable(Throwable failure, Source source) {
        reconnection.broken("could not be reached: " + failure.getMessage(), source);
    }
}
