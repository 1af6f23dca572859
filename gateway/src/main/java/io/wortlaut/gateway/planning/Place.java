package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * What is to be resolved for one object type.
 *
 * @param concrete no other type is possible
 * @param needsType some origin must tell the object's type
 * @param entered entries that cost nothing, because another type at the same place needs them anyway
 * @param deferral of the fields, or null
 */
record Place(
        String type,
        boolean concrete,
        boolean needsType,
        List<Field> fields,
        List<Origin> arrivals,
        Set<Entry> entered,
        @Nullable Deferral deferral) {

    /** Types at one place that enter the same subgraph at the same time share a fetch. */
    record Entry(
            Subgraph subgraph,
            Set<String> unlocked,
            int depth,
            @Nullable Deferral deferral) {
        static Entry of(Route.Jump jump) {
            var to = jump.to();
            return new Entry(to.subgraph(), to.unlocked(), to.depth(), jump.deferral());
        }
    }

    boolean isFree(Route.Jump jump) {
        return entered.contains(Entry.of(jump));
    }
}
