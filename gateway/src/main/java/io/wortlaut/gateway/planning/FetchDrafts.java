package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** The fetches of a plan under construction. Entities wanted from one subgraph at the same step go into one fetch. */
final class FetchDrafts {
    private final Supergraph supergraph;
    private final List<Schedule.Turn> turns;
    private final Map<Integer, FetchDraft> byIndex = new TreeMap<>();
    private final List<FetchDraft> asked = new ArrayList<>();
    private @Nullable FetchDraft introspection;

    /**
     * @param turns for each fetch that is asked for, in the order in which they are, what becomes of it; empty makes
     *     each as early as can be
     */
    FetchDrafts(Supergraph supergraph, List<Schedule.Turn> turns) {
        this.supergraph = supergraph;
        this.turns = turns;
    }

    /** How often a fetch was asked for so far. */
    int asked() {
        return asked.size();
    }

    /** What was asked for when it had been so often, and later. */
    List<FetchDraft> since(int count) {
        return asked.subList(count, asked.size());
    }

    /** By index. */
    List<FetchDraft> all() {
        return List.copyOf(byIndex.values());
    }

    /** @param place where objects of the root type stand */
    FetchDraft root(Subgraph subgraph, Set<FetchDraft> needed, @Nullable DeferDraft part, LocationDraft place) {
        var turn = turn(null, level(needed));
        var asks = new FetchDraft.RootDraft(new SelectionNode(supergraph, subgraph, false), place);
        return asked(turn, needed, () -> new FetchDraft(turn.index(), turn.level(), subgraph, asks, part, null));
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
        var level = level(needed);
        var same = byIndex.values().stream()
                .filter(fetch -> fetch.isOfEntities()
                        && fetch.level == level
                        && fetch.part == part
                        && fetch.contextual == contextual
                        && Objects.equals(fetch.subgraph, subgraph))
                .findFirst()
                .orElse(null);
        var turn = turn(same, level);
        return asked(turn, needed, () -> new FetchDraft(turn.index(), turn.level(), subgraph, null, part, contextual));
    }

    private static int level(Set<FetchDraft> needed) {
        return 1 + needed.stream().mapToInt(fetch -> fetch.level).max().orElse(0);
    }

    private Schedule.Turn turn(@Nullable FetchDraft same, int level) {
        if (!turns.isEmpty()) {
            return turns.get(asked.size());
        }
        return new Schedule.Turn(same == null ? byIndex.size() : same.index, level);
    }

    private FetchDraft asked(Schedule.Turn turn, Set<FetchDraft> needed, Supplier<FetchDraft> creation) {
        var fetch = byIndex.get(turn.index());
        if (fetch == null) {
            fetch = creation.get();
            byIndex.put(turn.index(), fetch);
            if (fetch.part != null) {
                fetch.part.fetches.add(fetch);
            }
        }
        for (var before : needed) {
            fetch.dependsOn.add(before.index);
        }
        asked.add(fetch);
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
            var turn = turn(null, 1);
            introspection = asked(turn, Set.of(), () -> new FetchDraft(turn.index(), 1, null, null, null, null));
        }
        return introspection;
    }

    /** For each fetch that was asked for, what becomes of it in a plan with fewer fetches; empty if there is none. */
    List<Schedule.Turn> shared() {
        var better = Schedule.of(all());
        return better.isEmpty()
                ? better
                : asked.stream().map(fetch -> better.get(fetch.index)).toList();
    }

    List<Fetch> freeze(Operation operation, LocationDraft.Frozen frozen) {
        var built = new ArrayList<Fetch>();
        for (var draft : byIndex.values()) {
            if (draft == introspection) {
                built.add(new IntrospectionDraft(operation).fetch(draft));
            } else if (draft.root != null) {
                built.add(draft.rootFetch(operation, frozen));
            } else {
                built.add(draft.entitiesFetch(operation, frozen));
            }
        }
        return built;
    }
}
