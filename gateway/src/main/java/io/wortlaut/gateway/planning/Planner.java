package io.wortlaut.gateway.planning;

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
        return new PlanBuilder(supergraph, view.where(operation.labels()), operation).build();
    }
}
