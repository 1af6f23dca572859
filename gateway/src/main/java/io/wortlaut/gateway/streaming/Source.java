package io.wortlaut.gateway.streaming;

/** A subscription at a subgraph, whose {@link Events} it brings. */
sealed interface Source permits SocketSource, EventStreamSource {
    void open();

    /** Tells the subgraph that its events are no longer wanted. */
    void close();
}
