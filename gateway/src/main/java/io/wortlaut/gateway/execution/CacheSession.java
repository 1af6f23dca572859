package io.wortlaut.gateway.execution;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.Contents;
import io.wortlaut.gateway.caching.Freshness;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.caching.Policy;
import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Uses and feeds the cache in one run of a plan. */
final class CacheSession {
    private final PartCache parts;
    private final Map<Integer, Policy> declared;
    private final Map<Integer, Contents> contents;
    private final Caller caller;
    private final long began;
    private final Freshness freshness = new Freshness();

    /**
     * @param declared what the supergraph allows, by fetch
     * @param contents likewise
     */
    CacheSession(PartCache parts, Map<Integer, Policy> declared, Map<Integer, Contents> contents, Caller caller) {
        this.parts = parts;
        this.contents = contents;
        this.began = parts.now();
        this.declared = declared;
        this.caller = caller;
    }

    /** What was answered to the same question, or null. */
    byte @Nullable [] find(Object question, byte[] bytes) {
        return parts.get(question, bytes, caller, freshness);
    }

    /** Keeps the answer to a request that stands alone. */
    void keep(Fetch fetch, Subgraph subgraph, byte[] request, Response response) {
        var policy = received(fetch, response);
        keep(fetch, subgraph, request, response.body(), policy, response.age());
    }

    void keep(Fetch fetch, Object question, byte[] bytes, byte[] json, Policy policy, long age) {
        parts.put(question, bytes, caller, json, policy, age, contents.get(fetch.index()), began);
    }

    /** Takes note of what a fresh answer allows. */
    Policy received(Fetch fetch, Response response) {
        var policy = Policy.of(declared.get(fetch.index()), response.cacheControl(), caller.identified());
        var allowed = policy == null ? Policy.NONE : policy;
        freshness.add(allowed, response.age());
        return allowed;
    }

    void finish(boolean flawless) {
        if (!flawless) {
            freshness.never();
        }
        caller.keep(freshness);
    }
}
