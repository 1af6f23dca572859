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

    /** Whatever enters the same subgraph at the same time shares a fetch; what takes values from above, one of its own. */
    record Entry(
            Subgraph subgraph,
            boolean contextual,
            int depth,
            @Nullable Deferral deferral) {
        static Entry of(Route.Jump jump) {
            var to = jump.to();
            return new Entry(to.subgraph(), jump.contextual(), to.depth(), jump.deferral());
        }
    }

    /** Whether a fetch is made for the jump, or one of those before it or of another type serves it too. */
    boolean needsFetch(Route.Jump jump, List<Route.Jump> before) {
        var entry = Entry.of(jump);
        return !entered.contains(entry)
                && before.stream().noneMatch(other -> Entry.of(other).equals(entry));
    }
}
