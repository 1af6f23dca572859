package io.wortlaut.gateway.planning;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * All that the plan of an operation depends on besides its document.
 *
 * @param conditions values of the variables that {@code @skip}, {@code @include} and {@code @defer} name
 * @param unmet the access requirements that the caller does not meet
 * @param labels of progressive overrides that hold
 * @param deferring whether {@code @defer} counts; otherwise what is deferred is selected like the rest
 */
public record Circumstances(Map<String, Boolean> conditions, BitSet unmet, Set<String> labels, boolean deferring) {
    /** Of field sets, which have none. */
    static final Circumstances NONE = new Circumstances(Map.of(), new BitSet(), Set.of(), false);

    public Circumstances {
        conditions = Map.copyOf(conditions);
        unmet = (BitSet) unmet.clone();
        labels = Set.copyOf(labels);
    }
}
