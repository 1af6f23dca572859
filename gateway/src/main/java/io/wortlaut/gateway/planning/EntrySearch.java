package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * Finds the other subgraphs that are best entered to have what is wanted at a place, by trying sets of ways into them: each
 * set that has the ways without which something is missing, the small ones first. Where that would be too many, or the
 * search has tried much already, it starts with few ways that have everything and goes on from these.
 */
final class EntrySearch {
    /** Up to so many ways that are not needed in any case every set of them is tried; beyond, they are left out one by one. */
    private static final int EXHAUSTIVE = 6;

    private final SubgraphView view;
    private final FieldRoutes fields;
    private final Entrances entrances;
    private final SearchLog log;

    EntrySearch(SubgraphView view, FieldRoutes fields, SearchLog log) {
        this.view = view;
        this.fields = fields;
        this.entrances = new Entrances(view, fields);
        this.log = log;
    }

    /** @return null if something cannot be resolved */
    Route.@Nullable OfType best(Place place, List<Candidate> ways) {
        var staying = attempt(place, List.of());
        if ((staying != null && staying.cost().fetches() == 0) || ways.isEmpty()) {
            return staying;
        }
        var found = staying;
        if (log.isPatient()) {
            var needed = new Coverage(view, place, ways).needed();
            found = ways.size() - needed.cardinality() <= EXHAUSTIVE
                    ? exhaustive(place, ways, needed, staying)
                    : reducing(place, ways, needed, staying);
        }
        return found == null && !log.isPatient() ? anything(place, ways) : found;
    }

    private Route.@Nullable OfType exhaustive(
            Place place, List<Candidate> ways, BitSet needed, Route.@Nullable OfType staying) {
        var best = staying;
        var leastDepth = 1;
        for (var set : sets(ways.size(), needed)) {
            if (!log.isPatient()) {
                return best;
            }
            var chosen = set.stream().mapToObj(ways::get).toList();
            if (best == null || mayBeBetter(place, chosen, best, leastDepth)) {
                best = Route.cheaper(best, attempt(place, chosen));
            }
            if (best != null && best.cost().depth() > 1 && leastDepth == 1) {
                // With all ways everything is to be had as early as can be.
                var widest = attempt(place, entrances.enter(place, ways, false).taken());
                best = Route.cheaper(best, widest);
                leastDepth = widest == null ? 2 : widest.cost().depth();
            }
        }
        return best;
    }

    /** The sets of numbers below the given one that have all that are needed, small ones first. */
    private static List<BitSet> sets(int size, BitSet needed) {
        var sets = new ArrayList<BitSet>();
        var optional = IntStream.range(0, size).filter(i -> !needed.get(i)).toArray();
        for (var bits = 0; bits < 1 << optional.length; bits++) {
            var set = (BitSet) needed.clone();
            for (var i = 0; i < optional.length; i++) {
                set.set(optional[i], (bits & (1 << i)) != 0);
            }
            if (!set.isEmpty()) {
                sets.add(set);
            }
        }
        sets.sort(Comparator.comparingInt(BitSet::cardinality));
        return sets;
    }

    /** Each subgraph that is entered is a fetch at least, unless another type enters it anyway. */
    private static boolean mayBeBetter(Place place, List<Candidate> set, Route.OfType best, int leastDepth) {
        if (best.cost().depth() > leastDepth) {
            return true;
        }
        var entered = new HashSet<Subgraph>();
        set.forEach(way -> entered.add(way.to().subgraph()));
        place.entered().forEach(entry -> entered.remove(entry.subgraph()));
        return entered.size() <= best.cost().fetches();
    }

    private Route.@Nullable OfType reducing(
            Place place, List<Candidate> ways, BitSet needed, Route.@Nullable OfType staying) {
        var reachable = entrances.enter(place, ways, false).taken();
        var best = Route.cheaper(staying, attempt(place, new Coverage(view, place, reachable).few()));
        if (best != null && best.cost().depth() <= 1 && best.cost().fetches() <= Math.max(1, needed.cardinality())) {
            return best;
        }
        var kept = new ArrayList<>(reachable);
        best = Route.cheaper(best, attempt(place, kept));
        for (var way : reachable) {
            if (!log.isPatient()) {
                break;
            }
            if (needed.get(ways.indexOf(way))) {
                continue;
            }
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

    /** What is found first. */
    private Route.@Nullable OfType anything(Place place, List<Candidate> ways) {
        var reachable = entrances.enter(place, ways, false).taken();
        var few = attempt(place, new Coverage(view, place, reachable).few());
        return few == null ? attempt(place, reachable) : few;
    }

    /** Resolves the fields by entering all of the given ways and no others, or null. */
    private Route.@Nullable OfType attempt(Place place, List<Candidate> ways) {
        log.attempt();
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
