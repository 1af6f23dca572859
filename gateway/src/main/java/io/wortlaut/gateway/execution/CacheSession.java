package io.wortlaut.gateway.execution;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.Contents;
import io.wortlaut.gateway.caching.Freshness;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.caching.Policy;
import io.wortlaut.gateway.caching.Tags;
import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.planning.Fetch;

/** Uses and feeds the cache in one run of a plan. */
final class CacheSession {
    private final PartCache parts;
    private final Map<Integer, Policy> declared;
    private final Map<Integer, Contents> contents;
    private final Map<Integer, Tags> tags;
    private final Caller caller;
    private final long began;
    private final Freshness freshness = new Freshness();

    /**
     * @param declared what the supergraph allows, by fetch
     * @param contents likewise
     * @param tags likewise
     */
    CacheSession(
            PartCache parts,
            Map<Integer, Policy> declared,
            Map<Integer, Contents> contents,
            Map<Integer, Tags> tags,
            Caller caller) {
        this.parts = parts;
        this.contents = contents;
        this.tags = tags;
        this.began = parts.now();
        this.declared = declared;
        this.caller = caller;
    }

    /** What was answered to the same question, or null. */
    byte @Nullable [] find(Object question, byte[] bytes) {
        return parts.get(question, bytes, caller, freshness);
    }

    /**
     * Keeps the answer to a request that stands alone.
     *
     * @param variables that it was asked with
     * @param answer what the response says
     */
    void keep(Fetch.Root fetch, byte[] request, Map<String, Object> variables, Response response, JsonIndex answer) {
        var said = new HashSet<>(tags(fetch).whole(variables));
        said.addAll(AnsweredTags.of(answer).whole());
        keep(fetch, fetch.subgraph(), request, response.body(), received(fetch, response), response.age(), said);
    }

    void keep(Fetch fetch, Object question, byte[] bytes, byte[] json, Policy policy, long age, Set<String> said) {
        parts.put(question, bytes, caller, json, policy, age, contents.get(fetch.index()), said, began);
    }

    /** By which tags the answers to a fetch can be forgotten, as the schema has it. */
    Tags tags(Fetch fetch) {
        return tags.get(fetch.index());
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
