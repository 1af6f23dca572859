package io.wortlaut.gateway.planning;

import org.jspecify.annotations.Nullable;

/** What a search for routes has come across. */
final class SearchLog {
    private @Nullable String unresolved;

    /** @param what no subgraph that could be reached resolves */
    void unresolved(String what) {
        unresolved = what;
    }

    /** The last of what could not be resolved, or null. */
    @Nullable
    String unresolved() {
        return unresolved;
    }
}
