package io.wortlaut.gateway.execution;

import java.util.concurrent.Flow;

/** Brings the events of a subscription from its subgraph. Must not block. */
@FunctionalInterface
public interface EventSource {

    /**
     * @param request whose body has the subscription's {@code query}, {@code operationName} and {@code variables}
     * @return GraphQL responses as JSON, for one subscriber, and no more than it asks for; it fails with
     *     {@link SubscriptionException}
     */
    Flow.Publisher<byte[]> subscribe(SubgraphTransport.Request request);
}
