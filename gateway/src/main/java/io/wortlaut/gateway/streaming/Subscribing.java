package io.wortlaut.gateway.streaming;

import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.SubgraphTransport;

/**
 * What a {@link Source} has to bring and from where.
 *
 * @param url of the subgraph's subscriptions
 * @param headers that the subgraph gets
 * @param events where they go
 * @param reconnection decides what becomes of a broken connection
 */
record Subscribing(
        String url, SubgraphTransport.Request request, MultiMap headers, Events events, Reconnection reconnection) {

    void unreachable(Throwable failure, Source source) {
        reconnection.broken("could not be reached: " + failure.getMessage(), source);
    }
}
