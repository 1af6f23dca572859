/**
 * Decides which subgraphs to ask for what. {@link io.wortlaut.gateway.planning.Planner} turns an
 * {@link io.wortlaut.gateway.planning.Operation} into a {@link io.wortlaut.gateway.planning.QueryPlan}.
 */
package io.wortlaut.gateway.planning;
