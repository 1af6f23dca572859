package io.wortlaut.gateway.execution;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;

/** Brings requests to subgraphs. Must not block. */
@FunctionalInterface
public interface SubgraphTransport {

    /**
     * @param context what the caller of the engine gave along with the client's request, or null
     * @param repeatable whether sending it twice does no harm
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
    record Request(
            Subgraph subgraph,
            byte[] body,
            boolean repeatable,
            @Nullable Object context) {}

    /**
     * @param body may be anything, also nothing
     * @param cacheControl what it says of itself as in HTTP, or null
     * @param age in seconds that it has spent in caches on the way
     * @param headers names and values in turn of those that clients get
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    record Response(int status, byte[] body, @Nullable String cacheControl, long age, List<String> headers) {
        public Response(int status, byte[] body) {
            this(status, body, null, 0, List.of());
        }
    }

    /** The stage fails when there is no answer; with a {@link SubrequestException} where it is known why. */
    CompletionStage<Response> send(Request request);
}
