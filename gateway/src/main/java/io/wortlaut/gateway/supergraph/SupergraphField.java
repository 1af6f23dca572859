package io.wortlaut.gateway.supergraph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A field of the supergraph and who resolves it.
 *
 * @param sources by subgraph id; empty where only an interface object in some subgraph has the field
 */
public record SupergraphField(String name, TypeRef type, Map<String, FieldSource> sources) {
    public SupergraphField {
        sources = Map.copyOf(sources);
    }

    public @Nullable FieldSource source(Subgraph subgraph) {
        return sources.get(subgraph.id());
    }
}
