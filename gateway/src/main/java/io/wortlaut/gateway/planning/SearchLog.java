package io.wortlaut.gateway.planning;

import org.jspecify.annotations.Nullable;

/** What a search for routes has come across, and how much it has tried. */
final class SearchLog {
    /**
     * How many sets of entries are tried for one operation before the search contents itself with what it finds first. A
     * hundred suffice for most operations.
     */
    private static final int PATIENCE = 3_000;

    private @Nullable String unresolved;
    private int attempts;

    /** @param what no subgraph that could be reached resolves */
    void unresolved(String what) {
        unresolved = what;
    }

    /** The last of what could not be resolved, or null. */
    @Nullable
    String unresolved() {
        return unresolved;
    }

    /** A set of entries is tried at some place. */
    void attempt() {
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    boolean isPatient() {
        return attempts < PATIENCE;
    }
}
