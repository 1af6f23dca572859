package io.wortlaut.gateway.execution;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.caching.Caller;
import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.caching.Policies;
import io.wortlaut.gateway.caching.Policy;
import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.planning.QueryPlan;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** What can be kept of the answers to a plan's fetches. */
final class PlanCaching {
    private final PartCache parts;
    /** By fetch; those are missing of which the supergraph says nothing. */
    private final Map<Integer, Policy> declared = new HashMap<>();

    private PlanCaching(PartCache parts) {
        this.parts = parts;
    }

    /** @return null for what must not be kept: all but queries, or when there is no cache */
    static @Nullable PlanCaching of(QueryPlan plan, Supergraph supergraph, @Nullable PartCache parts) {
        if (parts == null || plan.kind() != Operation.Kind.QUERY) {
            return null;
        }
        var caching = new PlanCaching(parts);
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
        var policy = Policies.of(supergraph, subgraph, operation);
        if (policy != null) {
            declared.put(fetch.index(), policy);
        }
    }

    /** @return null when it is not known who asks */
    @Nullable
    CacheSession session(@Nullable Object context) {
        return context instanceof Caller caller ? new CacheSession(parts, declared, caller) : null;
    }
}
