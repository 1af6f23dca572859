package io.wortlaut.gateway.planning;

import java.util.Arrays;
import java.util.List;

/**
 * How an operation is answered: requests, of which each starts as soon as those it depends on are answered, and the form of
 * the answer. Safe for use by many threads at once.
 *
 * @param fetches in an order in which none depends on a later one
 * @param root the answer's {@code data}
 * @param deferred parts of the answer that are delivered later, each after the one it belongs to
 * @param frameSize numbers that an execution needs to remember where it stands
 */
public record QueryPlan(
        Operation.Kind kind, List<Fetch> fetches, Location root, List<DeferredPart> deferred, int frameSize) {
    public QueryPlan {
        fetches = List.copyOf(fetches);
        deferred = List.copyOf(deferred);
    }

    /** How many requests happen one after the other at most. */
    int hops() {
        var steps = new int[fetches.size()];
        for (var fetch : fetches) {
            steps[fetch.index()] = 1
                    + fetch.dependsOn().stream()
                            .mapToInt(before -> steps[before])
                            .max()
                            .orElse(0);
        }
        return Arrays.stream(steps).max().orElse(0);
    }
}
