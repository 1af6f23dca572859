package io.wortlaut.gateway.planning;

import java.util.List;

/**
 * How an operation is answered: requests, of which each starts as soon as those it depends on are answered, and the form of
 * the answer. Safe for use by many threads at once.
 *
 * @param fetches in an order in which none depends on a later one
 * @param root the answer's {@code data}
 * @param frameSize numbers that an execution needs to remember where it stands
 */
public record QueryPlan(Operation.Kind kind, List<Fetch> fetches, Location root, int frameSize) {
    public QueryPlan {
        fetches = List.copyOf(fetches);
    }
}
