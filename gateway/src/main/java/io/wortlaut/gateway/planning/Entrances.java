package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Enters other subgraphs at a place, in an order in which each entry has what it needs. */
final class Entrances {
    private final SubgraphView view;
    private final FieldRoutes fields;

    Entrances(SubgraphView view, FieldRoutes fields) {
        this.view = view;
        this.fields = fields;
    }

    /**
     * Where one stands after ways have been taken.
     *
     * @param origins the place's arrivals, and behind them those of the jumps
     * @param taken the ways of the jumps, in their order
     */
    record Entered(List<Origin> origins, List<Route.Jump> jumps, List<Candidate> taken, Cost cost) {}

    /** Finds an order in which the ways can be entered, the earliest possible first; null if all are wanted and not all can be. */
    @Nullable
    Entered enter(Place place, List<Candidate> ways, boolean all) {
        var origins = new ArrayList<>(place.arrivals());
        var jumps = new ArrayList<Route.Jump>();
        var taken = new ArrayList<Candidate>();
        var left = new ArrayList<>(ways);
        var cost = Cost.NONE;
        while (!left.isEmpty()) {
            Route.Jump next = null;
            Candidate chosen = null;
            for (var way : left) {
                var jump = jump(way, place, origins);
                if (jump != null
                        && (next == null || jump.to().depth() < next.to().depth())) {
                    next = jump;
                    chosen = way;
                }
            }
            if (next == null) {
                if (all) {
                    return null;
                }
                break;
            }
            left.remove(chosen);
            taken.add(chosen);
            origins.add(next.to());
            for (var input : next.inputs()) {
                cost = cost.and(input.cost());
            }
            var depth = next.to().depth();
            cost = cost.and(place.needsFetch(next, jumps) ? Cost.fetch(depth) : new Cost(depth, 0, 0, 0));
            jumps.add(next);
        }
        return new Entered(origins, jumps, taken, cost);
    }

    private Route.@Nullable Jump jump(Candidate way, Place place, List<Origin> origins) {
        if (way.isRoot()) {
            // Below the root, only when it is known whether there is anything.
            var depth = place.arrivals().stream().mapToInt(Origin::depth).min().orElse(0);
            return new Route.Jump(way.to().atDepth(depth + 1), null, List.of(), place.deferral(), false);
        }
        var depth = 0;
        if (way.needsRealType() && !place.concrete()) {
            var teller = FieldRoutes.earliest(origins, origin -> view.tellsType(origin, place.type()));
            if (teller < 0) {
                return null;
            }
            depth = origins.get(teller).depth();
        }
        List<Route.OfField> best = null;
        var bestCost = Cost.NONE;
        for (var key : way.inputs()) {
            var inputs = inputs(key, place, origins);
            if (inputs != null) {
                var cost = inputs.stream().map(Route.OfField::cost).reduce(Cost.NONE, Cost::and);
                if (best == null || cost.compareTo(bestCost) < 0) {
                    best = inputs;
                    bestCost = cost;
                }
            }
        }
        if (best == null) {
            return null;
        }
        depth = Math.max(depth, bestCost.depth());
        return new Route.Jump(
                way.to().atDepth(depth + 1), way.representation(), best, place.deferral(), way.contextual());
    }

    private @Nullable List<Route.OfField> inputs(Selections selections, Place place, List<Origin> origins) {
        var inputs = new ArrayList<Route.OfField>();
        for (var field : selections.on(place.type())) {
            var route = fields.find(field, place, origins);
            if (route == null) {
                return null;
            }
            inputs.add(route);
        }
        return List.copyOf(inputs);
    }
}
