package io.wortlaut.gateway.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Finds the cheapest way to resolve selections, place by place.
 *
 * <p>At each place and for each object type there {@link EntrySearch} tries the sets of other subgraphs that could be
 * entered. Within such a set every field is taken from wherever one stands by then; a composite field may be taken from
 * several origins, and the search goes on below it with all of them. Results are kept by what they depend on, so that a
 * place met again in the same situation costs nothing.
 *
 * <p>One finder serves one operation and is not safe for use by several threads.
 */
final class RouteFinder {
    private final Supergraph supergraph;
    private final SubgraphView view;
    private final Candidates candidates;
    private final SearchLog log;
    private final TypeRoutes types;
    private final Map<Selections, Map<List<Origin>, Optional<Route.OfLocation>>> known = new HashMap<>();
    private final Set<Search> searching = new HashSet<>();
    private int circles;

    RouteFinder(Supergraph supergraph, SubgraphView view, Popularity popularity, SearchLog log) {
        this.supergraph = supergraph;
        this.view = view;
        this.candidates = new Candidates(supergraph, view, popularity);
        this.log = log;
        this.types = new TypeRoutes(new EntrySearch(view, new FieldRoutes(view, this::location, log), log));
    }

    /**
     * @param fields of the root type
     * @throws PlanningException when no subgraph can resolve one of them
     */
    Route.OfType root(String rootType, List<Field> fields) {
        var place = new Place(rootType, true, false, fields, List.of(), Set.of(), null);
        var found = types.find(place, (wanted, origins) -> candidates.root(rootType, wanted), true);
        if (found == null) {
            throw new PlanningException("no subgraph can be reached that resolves " + log.unresolved());
        }
        return found;
    }

    private Route.@Nullable OfLocation location(Selections selections, List<Origin> arrivals) {
        var offset = arrivals.stream().mapToInt(Origin::depth).min().orElse(0);
        var relative = arrivals.stream()
                .map(origin -> origin.atDepth(origin.depth() - offset))
                .toList();
        var results = known.computeIfAbsent(selections, ignored -> new HashMap<>());
        var result = results.get(relative);
        if (result != null) {
            return result.orElse(null);
        }
        if (!searching.add(new Search(selections, relative))) {
            circles++; // a key that needs itself leads nowhere
            return null;
        }
        var circlesBefore = circles;
        var found = search(selections, relative);
        searching.remove(new Search(selections, relative));
        // What failed because of a circle may succeed where it is not part of one.
        if (found != null || circles == circlesBefore) {
            results.put(relative, Optional.ofNullable(found));
        }
        return found;
    }

    /** A search that is under way. */
    private record Search(Selections selections, List<Origin> arrivals) {}

    private Route.@Nullable OfLocation search(Selections selections, List<Origin> arrivals) {
        var concrete = supergraph.composite(selections.parentType()).kind() == CompositeType.Kind.OBJECT;
        // Where all types are selected alike, nobody needs to know which one an object is of.
        var needsType = !concrete && Set.copyOf(selections.byType().values()).size() > 1;
        var possible = selections.byType().keySet().stream()
                .filter(type -> arrivals.stream().anyMatch(origin -> view.mayYield(origin, type)))
                .toList();
        if (possible.isEmpty()) {
            log.unresolved(selections.parentType());
            return null;
        }
        var found = bothOrders(selections, arrivals, concrete, needsType, possible);
        return found != null && !concrete && !needsType && found.ways().size() > 1
                ? bothOrders(selections, arrivals, false, true, possible)
                : found;
    }

    /** What the first type chooses is chosen without knowing the others, so each end is tried as the first. */
    private Route.@Nullable OfLocation bothOrders(
            Selections selections, List<Origin> arrivals, boolean concrete, boolean needsType, List<String> order) {
        var found = inOrder(selections, arrivals, concrete, needsType, order);
        return found == null || order.size() == 1
                ? found
                : Route.cheaper(found, inOrder(selections, arrivals, concrete, needsType, order.reversed()));
    }

    private Route.@Nullable OfLocation inOrder(
            Selections selections, List<Origin> arrivals, boolean concrete, boolean needsType, List<String> order) {
        var entered = new HashSet<Place.Entry>();
        var byType = new HashMap<String, Route.OfType>();
        for (var type : order) {
            var place = new Place(type, concrete, needsType, selections.on(type), arrivals, Set.copyOf(entered), null);
            var route = types.find(place, (wanted, origins) -> candidates.below(type, wanted, origins), false);
            if (route == null) {
                return null;
            }
            byType.put(type, route);
            route.jumps().stream()
                    .filter(jump -> !jump.contextual())
                    .map(Place.Entry::of)
                    .forEach(entered::add);
        }
        var ordered = new LinkedHashMap<String, Route.OfType>();
        selections.byType().keySet().stream()
                .filter(byType::containsKey)
                .forEach(type -> ordered.put(type, byType.get(type)));
        return new Route.OfLocation(arrivals, selections, ordered, total(ordered));
    }

    /** Entries and places that several types share are made once. */
    private static Cost total(Map<String, Route.OfType> byType) {
        var entered = new HashSet<Place.Entry>();
        var counted = new HashSet<Route.OfLocation>();
        var cost = Cost.NONE;
        for (var route : byType.values()) {
            cost = cost.and(route.cost().withoutFetches());
            for (var jump : route.jumps()) {
                if (entered.add(Place.Entry.of(jump)) || jump.contextual()) {
                    cost = cost.plusFetches(1);
                }
                cost = cost.plusFetches(below(jump.inputs(), counted));
            }
            cost = cost.plusFetches(below(route.fields(), counted));
        }
        return cost;
    }

    private static int below(List<Route.OfField> fields, Set<Route.OfLocation> counted) {
        return fields.stream()
                .filter(field -> field.child() != null && counted.add(field.child()))
                .mapToInt(field -> field.child().cost().fetches())
                .sum();
    }
}
