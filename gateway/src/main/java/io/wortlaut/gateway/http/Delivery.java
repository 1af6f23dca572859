package io.wortlaut.gateway.http;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How an answer may be delivered. */
enum Delivery {
    /** At once. */
    WHOLE,
    /** In the parts of a multipart response, where an operation defers something. */
    PARTS,
    /** The same, and the events of a subscription as well. */
    SUBSCRIPTION_PARTS,
    /** As server-sent events, whatever the operation. */
    EVENTS,
    /** In the messages of a WebSocket, whatever the operation. */
    SOCKET;

    /** What the client's {@code Accept} header says. */
    static Delivery accepted(@Nullable String accept) {
        if (accept == null) {
            return WHOLE;
        }
        var given = accept.toLowerCase(Locale.ROOT);
        if (given.contains("text/event-stream")) {
            return EVENTS;
        }
        if (!given.contains("multipart/mixed")) {
            return WHOLE;
        }
        return given.contains("subscriptionspec") ? SUBSCRIPTION_PARTS : PARTS;
    }

    /** Whether the answer may come bit by bit. */
    boolean inParts() {
        return this != WHOLE;
    }

    boolean takesSubscriptions() {
        return this == EVENTS || this == SUBSCRIPTION_PARTS || this == SOCKET;
    }
}
