package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** The fetches of a plan under construction. Entities wanted from one subgraph at the same step go into one fetch. */
final class FetchDrafts {
    private final Supergraph supergraph;
    private final List<FetchDraft> all = new ArrayList<>();
    private @Nullable FetchDraft introspection;

    FetchDrafts(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    int size() {
        return all.size();
    }

    /** Those that were added when there were so many, and later. */
    List<FetchDraft> since(int size) {
        return all.subList(size, all.size());
    }

    int lastLevel() {
        return all.stream().mapToInt(fetch -> fetch.level).max().orElse(0);
    }

    FetchDraft root(Subgraph subgraph, int level, @Nullable DeferDraft part) {
        var node = new SelectionNode(supergraph, subgraph, false);
        return add(new FetchDraft(all.size(), level, subgraph, node, part, null));
    }

    /**
     * The fetch of entities from the subgraph, the same for all that are wanted at the same step.
     *
     * @param needed the fetches that must be answered before
     * @param contextual whose objects' values from above go along; null if none do
     */
    FetchDraft entities(
            Subgraph subgraph,
            Set<FetchDraft> needed,
            @Nullable DeferDraft part,
            LocationDraft.@Nullable BranchDraft contextual) {
        var level = 1 + needed.stream().mapToInt(fetch -> fetch.level).max().orElse(0);
        var found = all.stream()
                .filter(fetch -> fetch.root == null
                        && fetch.level == level
                        && fetch.part == part
                        && fetch.contextual == contextual
                        && subgraph.equals(fetch.subgraph))
                .findFirst();
        var fetch = found.isPresent()
                ? found.get()
                : add(new FetchDraft(all.size(), level, subgraph, null, part, contextual));
        needed.forEach(before -> fetch.dependsOn.add(before.index));
        return fetch;
    }

    /** The entities of one place in a fetch of entities. */
    FetchDraft.BatchDraft batch(FetchDraft fetch, LocationDraft location, int variant) {
        for (var batch : fetch.batches) {
            if (batch.location() == location && batch.variant() == variant) {
                return batch;
            }
        }
        var node = new SelectionNode(supergraph, fetch.subgraph, true);
        var batch = new FetchDraft.BatchDraft(location, variant, node, new ArrayList<>());
        fetch.batches.add(batch);
        return batch;
    }

    /** What the gateway answers itself; the same each time. */
    FetchDraft introspection() {
        if (introspection == null) {
            introspection = add(new FetchDraft(all.size(), 1, null, null, null, null));
        }
        return introspection;
    }

    private FetchDraft add(FetchDraft fetch) {
        all.add(fetch);
        if (fetch.part != null) {
            fetch.part.fetches.add(fetch);
        }
        return fetch;
    }

    List<Fetch> freeze(Operation operation, LocationDraft.Frozen frozen) {
        var built = new ArrayList<Fetch>();
        for (var draft : all) {
            if (draft == introspection) {
                built.add(new IntrospectionDraft(operation).fetch(draft));
            } else if (draft.root != null) {
                built.add(draft.rootFetch(operation));
            } else {
                built.add(draft.entitiesFetch(operation, frozen));
            }
        }
        return built;
    }
}
