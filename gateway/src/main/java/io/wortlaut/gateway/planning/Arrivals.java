package io.wortlaut.gateway.planning;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Tells what a place needs of the origins that lead to it: routes name all that could be of use. */
final class Arrivals {
    private final Supergraph supergraph;
    private final SubgraphView view;
    private final Map<Route.OfLocation, BitSet> known = new HashMap<>();

    Arrivals(Supergraph supergraph, SubgraphView view) {
        this.supergraph = supergraph;
        this.view = view;
    }

    /** The arrival that says of which type an object is, or -1. */
    int typeTeller(Route.OfLocation route) {
        for (var i = 0; i < route.arrivals().size(); i++) {
            var origin = route.arrivals().get(i);
            if (!origin.interfaceObject()
                    && route.byType().keySet().stream().anyMatch(type -> view.tellsType(origin, type))) {
                return i;
            }
        }
        return -1;
    }

    /** Those arrivals of the route that something is asked of. */
    BitSet used(Route.OfLocation route) {
        var before = known.get(route);
        if (before != null) {
            return before;
        }
        var used = new BitSet();
        for (var ofType : route.byType().values()) {
            ofType.fields().forEach(field -> mark(field, route, used));
            ofType.jumps().forEach(jump -> jump.inputs().forEach(input -> mark(input, route, used)));
        }
        var concrete = supergraph.composite(route.selections().parentType()).kind() == CompositeType.Kind.OBJECT;
        if (!concrete && typeTeller(route) >= 0) {
            used.set(typeTeller(route));
        }
        if (used.isEmpty()) {
            used.set(0);
        }
        known.put(route, used);
        return used;
    }

    private void mark(Route.OfField field, Route.OfLocation route, BitSet used) {
        var usedBelow = field.child() == null ? null : used(field.child());
        for (var k = 0; k < field.origins().size(); k++) {
            var origin = field.origins().get(k);
            if (origin < route.arrivals().size() && (usedBelow == null || usedBelow.get(k))) {
                used.set(origin);
            }
        }
    }
}
