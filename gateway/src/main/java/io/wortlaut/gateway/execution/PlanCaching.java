package io.wortlaut.gateway.execution;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.Contents;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.caching.Policies;
import io.wortlaut.gateway.caching.Policy;
import io.wortlaut.gateway.caching.Tags;
import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.planning.QueryPlan;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** What can be kept of the answers to a plan's fetches. */
final class PlanCaching {
    private final PartCache parts;
    private final boolean isQuery;
    /** By fetch; those are missing of which the supergraph says nothing. */
    private final Map<Integer, Policy> declared = new HashMap<>();
    /** By fetch. */
    private final Map<Integer, Contents> contents = new HashMap<>();
    /** By fetch. */
    private final Map<Integer, Tags> tags = new HashMap<>();

    private PlanCaching(PartCache parts, boolean isQuery) {
        this.parts = parts;
        this.isQuery = isQuery;
    }

    /** @return null when there is no cache, or nothing for it to do */
    static @Nullable PlanCaching of(QueryPlan plan, Supergraph supergraph, @Nullable PartCache parts) {
        if (parts == null || plan.kind() == Operation.Kind.SUBSCRIPTION) {
            return null;
        }
        var caching = new PlanCaching(parts, plan.kind() == Operation.Kind.QUERY);
        for (var fetch : plan.fetches()) {
            switch (fetch) {
                case Fetch.Root root -> caching.declare(fetch, supergraph, root.subgraph(), root.operation());
                case Fetch.Entities entities ->
                    caching.declare(fetch, supergraph, entities.subgraph(), entities.operation());
                case Fetch.Introspection ignored -> {}
            }
        }
        return caching;
    }

    private void declare(Fetch fetch, Supergraph supergraph, Subgraph subgraph, String operation) {
        contents.put(fetch.index(), Contents.of(supergraph, subgraph, operation));
        tags.put(fetch.index(), Tags.of(supergraph, subgraph, operation));
        var policy = isQuery ? Policies.of(supergraph, subgraph, operation) : null;
        if (policy != null) {
            declared.put(fetch.index(), policy);
        }
    }

    /** A mutation may have happened: of what it returns, nothing that was asked before is true any more. */
    void mutated(Fetch fetch) {
        parts.changed(contents.get(fetch.index()).types());
    }

    /** @return null for a mutation, and when it is not known who asks */
    @Nullable
    CacheSession session(@Nullable Object context) {
        return isQuery && context instanceof Caller caller
                ? new CacheSession(parts, declared, contents, tags, caller)
                : null;
    }
}
