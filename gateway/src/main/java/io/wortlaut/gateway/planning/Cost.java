package io.wortlaut.gateway.planning;

import java.util.Comparator;

/**
 * What a way of resolving selections costs, the most important first.
 *
 * @param depth fetches that happen one after the other
 * @param fetches fetches in all
 * @param selections fields asked for
 */
record Cost(int depth, int fetches, int selections) implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, 0, 0);

    private static final Comparator<Cost> ORDER =
            Comparator.comparingInt(Cost::depth).thenComparingInt(Cost::fetches).thenComparingInt(Cost::selections);

    Cost and(Cost other) {
        return new Cost(Math.max(depth, other.depth), fetches + other.fetches, selections + other.selections);
    }

    Cost plusFetches(int more) {
        return new Cost(depth, fetches + more, selections);
    }

    Cost later(int offset) {
        return new Cost(depth + offset, fetches, selections);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
