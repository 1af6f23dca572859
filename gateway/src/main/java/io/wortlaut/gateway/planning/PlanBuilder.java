package io.wortlaut.gateway.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Supergraph;

/** Turns the routes of an operation into fetches and the form of the answer. */
final class PlanBuilder {
    private final Operation operation;
    private final FetchDrafts fetches;
    private final DeferDrafts deferred = new DeferDrafts();
    private final LocationBuilder locations;
    private final LocationDraft root = new LocationDraft(null, -1, Wrapping.NULLABLE, "", null);

    private PlanBuilder(Supergraph supergraph, SubgraphView view, Operation operation, List<Schedule.Turn> turns) {
        this.operation = operation;
        this.fetches = new FetchDrafts(supergraph, turns);
        this.locations = new LocationBuilder(supergraph, view, operation, fetches, deferred);
    }

    /** @param routes of the root fields: one by one for a mutation, otherwise all together */
    static QueryPlan build(Supergraph supergraph, SubgraphView view, Operation operation, List<Route.OfType> routes) {
        var first = new PlanBuilder(supergraph, view, operation, List.of());
        first.add(routes);
        var turns = first.fetches.shared();
        if (turns.isEmpty()) {
            return first.freeze();
        }
        var second = new PlanBuilder(supergraph, view, operation, turns);
        second.add(routes);
        return second.freeze();
    }

    private void add(List<Route.OfType> routes) {
        var rootType = operation.root().parentType();
        root.staticType = rootType;
        root.branches.add(new LocationDraft.BranchDraft(List.of(rootType)));
        deferred.add(root, operation.root());
        switch (operation.kind()) {
            case QUERY -> locations.type(root, 0, routes.getFirst().way(), List.of());
            case MUTATION -> {
                FetchDraft previous = null;
                for (var route : routes) {
                    previous = rootField(route, previous);
                }
            }
            case SUBSCRIPTION -> subscription(routes.getFirst());
        }
    }

    private QueryPlan freeze() {
        var frozen = new LocationDraft.Frozen();
        var rootLocation = frozen.location(root);
        var built = fetches.freeze(operation, frozen);
        return new QueryPlan(operation.kind(), built, rootLocation, deferred.freeze(frozen), frozen.frameSize());
    }

    /** Neighbouring mutations of one subgraph share a fetch; another subgraph's wait for all that came before. */
    private @Nullable FetchDraft rootField(Route.OfType route, @Nullable FetchDraft previous) {
        if (route.jumps().isEmpty()) {
            locations.type(root, 0, route.way(), List.of());
            return previous;
        }
        var to = route.jumps().getFirst().to();
        var fetch = previous;
        if (fetch == null || !fetch.subgraph.equals(to.subgraph())) {
            Set<FetchDraft> before = new LinkedHashSet<>(fetches.since(0));
            fetch = fetches.root(to.subgraph(), before, null, root);
            root.add(new Location.Origin.Data(fetch.index), new LocationDraft.Stand(fetch, fetch.root.part(to.type())));
        }
        locations.fields(root, 0, route.fields(), List.of(root.origins.size() - 1));
        return fetch;
    }

    /** The first fetch is the subscription, whose answers are the events; what else an event needs is fetched for each. */
    private void subscription(Route.OfType route) {
        if (route.jumps().size() != 1) {
            throw new PlanningException("a subscription must come from one subgraph, by one field");
        }
        rootField(route, null);
    }
}
