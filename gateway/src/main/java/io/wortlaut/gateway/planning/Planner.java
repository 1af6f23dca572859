package io.wortlaut.gateway.planning;

import java.util.List;

import io.wortlaut.gateway.supergraph.Supergraph;

/** Plans operations for one supergraph. Safe for use by many threads at once. */
public final class Planner {
    private final Supergraph supergraph;
    private final SubgraphView view;

    public Planner(Supergraph supergraph) {
        this.supergraph = supergraph;
        this.view = new SubgraphView(supergraph);
    }

    /** @throws PlanningException when the operation cannot be answered */
    public QueryPlan plan(Operation operation) {
        return plan(operation, new SearchLog());
    }

    /** @param log what is tried on the way */
    QueryPlan plan(Operation operation, SearchLog log) {
        var where = view.where(operation.labels());
        var plan = plan(operation, where, Popularity.NONE, log);
        if (plan.fetches().size() <= 2) {
            return plan;
        }
        var other = plan(operation, where, Popularity.of(supergraph, operation), log);
        return other.hops() <= plan.hops()
                        && other.fetches().size() < plan.fetches().size()
                ? other
                : plan;
    }

    private QueryPlan plan(Operation operation, SubgraphView where, Popularity popularity, SearchLog log) {
        var finder = new RouteFinder(supergraph, where, popularity, log);
        var rootType = operation.root().parentType();
        var fields = operation.root().on(rootType);
        var routes = operation.kind() == Operation.Kind.MUTATION
                ? fields.stream()
                        .map(field -> finder.root(rootType, List.of(field)))
                        .toList()
                : List.of(finder.root(rootType, fields));
        return PlanBuilder.build(supergraph, where, operation, routes);
    }
}
