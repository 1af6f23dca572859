package io.wortlaut.gateway.planning;

import org.jspecify.annotations.Nullable;

/**
 * A fragment with {@code @defer} in selections; each instance stands for itself.
 *
 * @see <a href="https://github.com/graphql/graphql-spec/pull/742">the proposal for incremental delivery</a>
 */
final class Deferral {
    private final @Nullable String label;
    private final @Nullable Deferral parent;

    /**
     * @param label the client's name for it, or null
     * @param parent the one around it in the same selections, or null
     */
    Deferral(@Nullable String label, @Nullable Deferral parent) {
        this.label = label;
        this.parent = parent;
    }

    @Nullable
    String label() {
        return label;
    }

    @Nullable
    Deferral parent() {
        return parent;
    }

    int depth() {
        return parent == null ? 1 : 1 + parent.depth();
    }

    boolean isWithin(@Nullable Deferral other) {
        return other == null || other == this || (parent != null && parent.isWithin(other));
    }
}
