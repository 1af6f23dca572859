package io.wortlaut.gateway.execution;

import org.jspecify.annotations.Nullable;

/** What a subscription hands on to the transport along with the requests that it takes to answer an event. */
@FunctionalInterface
public interface EventContexts {

    /** For the next event. */
    @Nullable
    Object begin();

    /** The event for which it was has been answered. */
    default void end(@Nullable Object context) {}
}
