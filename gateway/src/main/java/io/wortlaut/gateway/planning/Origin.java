package io.wortlaut.gateway.planning;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * Where a fetch stands in a subgraph's graph: fields of {@code type} can be asked for here.
 *
 * @param type as the subgraph knows it: an object, interface or union
 * @param interfaceObject the subgraph takes the supergraph's interface for an object and cannot tell the real type
 * @param provided what {@code @provides} adds on this path, or null
 * @param unlocked fields whose {@code @requires} was met on the way in
 * @param depth how many fetches happen one after the other before this one's answer is there, relative to the location
 */
record Origin(
        Subgraph subgraph,
        String type,
        boolean interfaceObject,
        @Nullable Selections provided,
        Set<String> unlocked,
        int depth) {

    Origin atDepth(int other) {
        return other == depth ? this : new Origin(subgraph, type, interfaceObject, provided, unlocked, other);
    }
}
