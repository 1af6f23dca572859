/**
 * Reads a composed supergraph. {@link io.wortlaut.gateway.supergraph.SupergraphParser} turns join-spec SDL into a
 * {@link io.wortlaut.gateway.supergraph.Supergraph}, which says which subgraph resolves what and carries the schema that
 * clients see.
 */
package io.wortlaut.gateway.supergraph;
