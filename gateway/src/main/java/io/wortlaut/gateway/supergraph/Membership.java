package io.wortlaut.gateway.supergraph;

import java.util.List;
import java.util.Set;

/**
 * What one subgraph knows of a type.
 *
 * @param interfaceObject the subgraph treats the supergraph's interface as an object and knows none of its implementations
 * @param possibleTypes names of the object types that values of this type can have in that subgraph; for an interface
 *     object those of the whole supergraph
 */
public record Membership(Subgraph subgraph, List<EntityKey> keys, boolean interfaceObject, Set<String> possibleTypes) {
    public Membership {
        keys = List.copyOf(keys);
        possibleTypes = Set.copyOf(possibleTypes);
    }

    public List<EntityKey> resolvableKeys() {
        return keys.stream().filter(EntityKey::resolvable).toList();
    }
}
