package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;

/** Joins the routes of deferred fragments, each of which numbers the origins that it sees, to one route. */
final class Numbering {
    private final List<Origin> origins;
    private final int arrivals;
    private final List<Route.Jump> jumps;
    private final List<Route.OfField> fields;
    private Cost cost;

    Numbering(List<Origin> arrivals, Route.OfType first) {
        this.origins = new ArrayList<>(arrivals);
        this.arrivals = arrivals.size();
        this.jumps = new ArrayList<>(first.jumps());
        this.fields = new ArrayList<>(first.fields());
        this.cost = first.cost();
        first.jumps().forEach(jump -> origins.add(jump.to()));
    }

    Origin origin(int number) {
        return origins.get(number);
    }

    /** What a deferred fragment can rely on: what is there before it, but not what another one brings. */
    List<Integer> seenBy(Deferral deferral) {
        var seen = new ArrayList<Integer>();
        for (var i = 0; i < origins.size(); i++) {
            if (i < arrivals || deferral.isWithin(jumps.get(i - arrivals).deferral())) {
                seen.add(i);
            }
        }
        return seen;
    }

    void add(Route.OfType later, List<Integer> seen) {
        var numbers = new int[seen.size() + later.jumps().size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = i < seen.size() ? seen.get(i) : origins.size() + i - seen.size();
        }
        for (var jump : later.jumps()) {
            origins.add(jump.to());
            jumps.add(jump.renumbered(numbers));
        }
        later.fields().forEach(field -> fields.add(field.renumbered(numbers)));
        cost = cost.and(later.cost().withoutDepth());
    }

    Route.OfType route(int teller) {
        return new Route.OfType(jumps, fields, teller, cost);
    }
}
