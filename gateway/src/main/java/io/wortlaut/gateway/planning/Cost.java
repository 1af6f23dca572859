package io.wortlaut.gateway.planning;

import java.util.Comparator;

/**
 * What a way of resolving selections costs, the most important first.
 *
 * @param depth fetches that happen one after the other
 * @param fetches fetches in all
 * @param lateness sum of the depths of all fields asked for, each counted from 1: prefers few fields, and early ones
 * @param selections fields asked for
 */
record Cost(int depth, int fetches, int lateness, int selections) implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, 0, 0, 0);

    /** One field that a fetch of the given depth asks for. */
    static Cost field(int depth) {
        return new Cost(depth, 0, depth + 1, 1);
    }

    static Cost fetch(int depth) {
        return new Cost(depth, 1, 0, 0);
    }

    private static final Comparator<Cost> ORDER =
            Comparator.comparingInt(Cost::depth).thenComparingInt(Cost::fetches).thenComparingInt(Cost::lateness);

    Cost and(Cost other) {
        return new Cost(
                Math.max(depth, other.depth),
                fetches + other.fetches,
                lateness + other.lateness,
                selections + other.selections);
    }

    Cost withoutFetches() {
        return new Cost(depth, 0, lateness, selections);
    }

    /** For what nobody waits for. */
    Cost withoutDepth() {
        return new Cost(0, fetches, lateness, selections);
    }

    Cost plusFetches(int more) {
        return new Cost(depth, fetches + more, lateness, selections);
    }

    Cost later(int offset) {
        return new Cost(depth + offset, fetches, lateness + offset * selections, selections);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
