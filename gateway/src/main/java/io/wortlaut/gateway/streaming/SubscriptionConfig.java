package io.wortlaut.gateway.streaming;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How subscriptions are carried. */
@ConfigMapping(prefix = "wortlaut.gateway.subscriptions")
public interface SubscriptionConfig {

    /** How long a client may take to send {@code connection_init}. */
    @WithDefault("3s")
    Duration initTimeout();

    /**
     * How often a sign of life is sent where nothing else is: a ping on a socket, a comment in an event stream. Subgraphs
     * are asked for one as often, where they are subscribed to by a socket.
     */
    @WithDefault("12s")
    Duration keepAlive();

    /** How long a subscription goes on when the token that it was asked for with has expired. */
    @WithDefault("0s")
    Duration tokenGrace();

    /** Subscriptions that may be under way at once, those of all clients together; 0 allows any number. */
    @WithDefault("5000")
    int most();

    /** Operations that one socket may have under way. */
    @WithDefault("100")
    int perSocket();

    /** Events of one subscription that may wait for the client; the subgraph is not read from while so many do. */
    @WithDefault("32")
    int buffer();

    /** How often in a row a subscription that a subgraph broke off is taken up again; events in between are lost. */
    @WithDefault("0")
    int reconnects();

    /** How long to wait before that. */
    @WithDefault("1s")
    Duration reconnectPause();

    /** What is different for one subgraph, by the name that the supergraph gives it, whatever its case. */
    Map<String, SubgraphConfig> subgraph();

    /** Where and how one subgraph serves subscriptions. */
    interface SubgraphConfig {
        /** {@code ws}, {@code wss}, {@code http} or {@code https}; without it the subgraph's own, taken for WebSocket. */
        Optional<String> url();

        /** How to speak. */
        @WithDefault("websocket")
        Protocol protocol();
    }

    /** The protocols that subgraphs may speak. */
    enum Protocol {
        /** The graphql-transport-ws protocol. */
        WEBSOCKET,
        /** Server-sent events, one connection for each subscription. */
        SSE
    }

    /** The settings of one subgraph. */
    default Optional<SubgraphConfig> of(String name) {
        return subgraph().entrySet().stream()
                .filter(settings -> settings.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
