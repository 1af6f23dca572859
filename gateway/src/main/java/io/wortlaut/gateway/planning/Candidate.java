package io.wortlaut.gateway.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way into a subgraph that could be taken at some place.
 *
 * @param to where it leads; its depth is not known yet
 * @param representation the type name to send, or null for a root type
 * @param inputs what to send: any one of them lets us in; empty for a root type
 * @param needsRealType whether the object's real type must be known first
 * @param contextual whether values from objects above go along
 */
record Candidate(
        Origin to,
        @Nullable String representation,
        List<Selections> inputs,
        boolean needsRealType,
        boolean contextual) {

    boolean isRoot() {
        return representation == null;
    }
}
