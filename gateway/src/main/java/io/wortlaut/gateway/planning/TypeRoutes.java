package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to resolve what is selected on one object type, by trying the sets of other subgraphs that could
 * be entered.
 */
final class TypeRoutes {
    /** Up to so many candidates every subset is tried; beyond, unneeded ones are removed one by one. */
    private static final int EXHAUSTIVE = 7;

    private final SubgraphView view;
    private final FieldRoutes fields;
    private final Entrances entrances;
    private final SearchLog log;

    /** The ways to have fields, given where one stands. */
    interface Ways {
        List<Candidate> of(List<Field> fields, List<Origin> origins);
    }

    TypeRoutes(SubgraphView view, FieldRoutes fields, SearchLog log) {
        this.view = view;
        this.fields = fields;
        this.entrances = new Entrances(view, fields);
        this.log = log;
    }

    /**
     * First what is not deferred, as if nothing else were asked for; then each deferred fragment with entries of its own,
     * from where one stands by then. So nothing ever waits for what is deferred.
     *
     * @param root whether no fetch stands there yet
     * @return null if something cannot be resolved
     */
    Route.@Nullable OfType find(Place place, Ways ways, boolean root) {
        var groups = new LinkedHashMap<Deferral, List<Field>>();
        groups.put(null, new ArrayList<>());
        place.fields().forEach(field -> groups.computeIfAbsent(field.deferral(), ignored -> new ArrayList<>())
                .add(field));
        var route = group(place, groups.remove(null), place.needsType(), place.arrivals(), null, ways);
        if (route == null || groups.isEmpty()) {
            return route;
        }
        var numbering = new Numbering(place.arrivals(), route);
        for (var deferral : groups.keySet().stream()
                .sorted(Comparator.comparingInt(Deferral::depth))
                .toList()) {
            var numbers = root ? List.<Integer>of() : numbering.seenBy(deferral);
            var origins = numbers.stream().map(numbering::origin).toList();
            var later = group(place, groups.get(deferral), false, origins, deferral, ways);
            if (later == null) {
                return null;
            }
            numbering.add(later, numbers);
        }
        return numbering.route(route.teller());
    }

    private Route.@Nullable OfType group(
            Place place,
            List<Field> wanted,
            boolean needsType,
            List<Origin> arrivals,
            @Nullable Deferral deferral,
            Ways ways) {
        var part = new Place(place.type(), place.concrete(), needsType, wanted, arrivals, place.entered(), deferral);
        return best(part, ways.of(wanted, arrivals));
    }

    private Route.@Nullable OfType best(Place place, List<Candidate> ways) {
        var staying = attempt(place, List.of());
        if ((staying != null && staying.cost().fetches() == 0) || ways.isEmpty()) {
            return staying;
        }
        return Route.cheaper(staying, ways.size() <= EXHAUSTIVE ? exhaustive(place, ways) : reducing(place, ways));
    }

    private Route.@Nullable OfType exhaustive(Place place, List<Candidate> ways) {
        Route.OfType best = null;
        for (var size = 1; size <= ways.size(); size++) {
            // Each entry is a fetch and takes one step, so larger sets cannot be better than this.
            var free = place.entered().size();
            if (best != null && best.cost().depth() <= 1 && best.cost().fetches() <= size - free) {
                break;
            }
            for (var bits = 1; bits < (1 << ways.size()); bits++) {
                if (Integer.bitCount(bits) == size) {
                    best = Route.cheaper(best, attempt(place, subset(ways, bits)));
                }
            }
        }
        return best;
    }

    private Route.@Nullable OfType reducing(Place place, List<Candidate> ways) {
        var kept = new ArrayList<>(entrances.enter(place, ways, false).taken());
        var best = attempt(place, kept);
        for (var way : List.copyOf(kept)) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(way);
            var attempt = attempt(place, fewer);
            if (attempt != null && (best == null || attempt.cost().compareTo(best.cost()) <= 0)) {
                best = attempt;
                kept.remove(way);
            }
        }
        return best;
    }

    private static List<Candidate> subset(List<Candidate> ways, int bits) {
        var chosen = new ArrayList<Candidate>();
        for (var i = 0; i < ways.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                chosen.add(ways.get(i));
            }
        }
        return chosen;
    }

    /** Resolves the fields by entering all of the given ways and no others, or null. */
    private Route.@Nullable OfType attempt(Place place, List<Candidate> ways) {
        var entered = entrances.enter(place, ways, true);
        if (entered == null) {
            return null;
        }
        var cost = entered.cost();
        var teller = -1;
        if (place.needsType()) {
            teller = FieldRoutes.earliest(entered.origins(), origin -> view.tellsType(origin, place.type()));
            if (teller < 0) {
                log.unresolved("the type of " + place.type());
                return null;
            }
            cost = cost.and(new Cost(entered.origins().get(teller).depth(), 0, 0, 0));
        }
        var routes = new ArrayList<Route.OfField>();
        for (var field : place.fields()) {
            var route = fields.find(field, place, entered.origins());
            if (route == null) {
                log.unresolved(place.type() + "." + field.name());
                return null;
            }
            routes.add(route);
            cost = cost.and(route.cost());
        }
        return new Route.OfType(entered.jumps(), routes, teller, cost);
    }
}
