package io.wortlaut.gateway.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.SubgraphTransport.Request;
import io.wortlaut.gateway.supergraph.Subgraph;

/** What must be the same for one answer to serve several clients. */
final class FlightKey {
    private final Subgraph subgraph;
    private final byte[] body;
    private final List<String> headers;
    /** Clients that show different credentials share nothing, even where the subgraph does not get to see them. */
    private final List<List<String>> credentials;
    /** A client that waited for its mutation must not get an answer to what was asked before. */
    private final long mutations;

    private final int hash;

    private FlightKey(
            Subgraph subgraph, byte[] body, List<String> headers, List<List<String>> credentials, long mutations) {
        this.subgraph = subgraph;
        this.body = body;
        this.headers = headers;
        this.credentials = credentials;
        this.mutations = mutations;
        this.hash = Objects.hash(subgraph.name(), Arrays.hashCode(body), headers, credentials, mutations);
    }

    /**
     * @param headers that go along with it
     * @param mutations that have been answered so far
     */
    static FlightKey of(Request request, List<String> headers, @Nullable ClientCall call, long mutations) {
        return new FlightKey(
                request.subgraph(), request.body(), headers, call == null ? List.of() : call.credentials(), mutations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlightKey that
                && hash == that.hash
                && mutations == that.mutations
                && subgraph.equals(that.subgraph)
                && headers.equals(that.headers)
                && credentials.equals(that.credentials)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
