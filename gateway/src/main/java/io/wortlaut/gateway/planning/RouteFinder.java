package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Finds the cheapest way to resolve selections, place by place.
 *
 * <p>At each place and for each object type there it tries the sets of other subgraphs that could be entered. Within such
 * a set every field is taken from wherever one stands by then; a composite field may be taken from several origins, and
 * the search goes on below it with all of them. Results are kept by what they depend on, so that a place met again in the
 * same situation costs nothing.
 *
 * <p>One finder serves one operation and is not safe for use by several threads.
 */
final class RouteFinder {
    /** Up to so many candidates every subset is tried; beyond, unneeded ones are removed one by one. */
    private static final int EXHAUSTIVE = 7;

    private final Supergraph supergraph;
    private final SubgraphView view;
    private final Candidates candidates;
    private final Map<Selections, Map<List<Origin>, Optional<Route.OfLocation>>> known = new HashMap<>();
    private final Set<Search> searching = new HashSet<>();
    private int circles;
    private @Nullable String unresolved;

    RouteFinder(Supergraph supergraph, SubgraphView view) {
        this.supergraph = supergraph;
        this.view = view;
        this.candidates = new Candidates(supergraph, view);
    }

    /**
     * @param fields of the root type
     * @throws PlanningException when no subgraph can resolve one of them
     */
    Route.OfType root(String rootType, List<Field> fields) {
        var place = new Place(rootType, true, false, fields, List.of(), Set.of(), null);
        var found = withDeferred(place, (wanted, origins) -> candidates.root(rootType, wanted), true);
        if (found == null) {
            throw new PlanningException("no subgraph can be reached that resolves " + unresolved);
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
            unresolved = selections.parentType();
            return null;
        }
        var found = bothOrders(selections, arrivals, concrete, needsType, possible);
        return found != null && !concrete && !needsType && found.ways().size() > 1
                ? bothOrders(selections, arrivals, false, true, possible)
                : found;
    }

    /** What the first type chooses is chosen without knowing the others, so each end is tried as the first. */
    private Route.@Nullable OfLocation bothOrders(
            Selections selections, List<Origin> arrivals, boolean concrete, boolean needsType, List<String> types) {
        var found = inOrder(selections, arrivals, concrete, needsType, types);
        return found == null || types.size() == 1
                ? found
                : cheaper(found, inOrder(selections, arrivals, concrete, needsType, types.reversed()));
    }

    private Route.@Nullable OfLocation inOrder(
            Selections selections, List<Origin> arrivals, boolean concrete, boolean needsType, List<String> types) {
        var entered = new HashSet<Entry>();
        var byType = new HashMap<String, Route.OfType>();
        for (var type : types) {
            var fields = selections.on(type);
            var route = withDeferred(
                    new Place(type, concrete, needsType, fields, arrivals, Set.copyOf(entered), null),
                    (wanted, origins) -> candidates.entities(type, wanted, origins),
                    false);
            if (route == null) {
                return null;
            }
            byType.put(type, route);
            route.jumps().forEach(jump -> entered.add(Entry.of(jump)));
        }
        var ordered = new LinkedHashMap<String, Route.OfType>();
        selections.byType().keySet().stream()
                .filter(byType::containsKey)
                .forEach(type -> ordered.put(type, byType.get(type)));
        return new Route.OfLocation(arrivals, selections, ordered, total(ordered));
    }

    /** Entries and places that several types share are made once. */
    private static Cost total(Map<String, Route.OfType> byType) {
        var entered = new HashSet<Entry>();
        var counted = new HashSet<Route.OfLocation>();
        var cost = Cost.NONE;
        for (var route : byType.values()) {
            cost = cost.and(route.cost().withoutFetches());
            for (var jump : route.jumps()) {
                if (entered.add(Entry.of(jump))) {
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

    /** Types at one place that enter the same subgraph at the same time share a fetch. */
    private record Entry(
            Subgraph subgraph,
            Set<String> unlocked,
            int depth,
            @Nullable Deferral deferral) {
        static Entry of(Route.Jump jump) {
            var to = jump.to();
            return new Entry(to.subgraph(), to.unlocked(), to.depth(), jump.deferral());
        }
    }

    /**
     * What is to be resolved for one object type.
     *
     * @param concrete no other type is possible
     * @param needsType some origin must tell the object's type
     * @param entered entries that cost nothing, because another type at the same place needs them anyway
     * @param deferral of the fields, or null
     */
    private record Place(
            String type,
            boolean concrete,
            boolean needsType,
            List<Field> fields,
            List<Origin> arrivals,
            Set<Entry> entered,
            @Nullable Deferral deferral) {}

    /** The ways to have fields, given where one stands. */
    private interface Ways {
        List<Candidate> of(List<Field> fields, List<Origin> origins);
    }

    /**
     * First what is not deferred, as if nothing else were asked for; then each deferred fragment with entries of its own,
     * from where one stands by then. So nothing ever waits for what is deferred.
     */
    private Route.@Nullable OfType withDeferred(Place place, Ways ways, boolean root) {
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
            List<Field> fields,
            boolean needsType,
            List<Origin> arrivals,
            @Nullable Deferral deferral,
            Ways ways) {
        var part = new Place(place.type(), place.concrete(), needsType, fields, arrivals, place.entered(), deferral);
        return best(part, ways.of(fields, arrivals));
    }

    private Route.@Nullable OfType best(Place place, List<Candidate> ways) {
        var staying = attempt(place, List.of());
        if ((staying != null && staying.cost().fetches() == 0) || ways.isEmpty()) {
            return staying;
        }
        return cheaper(staying, ways.size() <= EXHAUSTIVE ? exhaustive(place, ways) : reducing(place, ways));
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
                    best = cheaper(best, attempt(place, subset(ways, bits)));
                }
            }
        }
        return best;
    }

    private Route.@Nullable OfType reducing(Place place, List<Candidate> ways) {
        var kept = new ArrayList<>(enter(place, ways, false).taken());
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

    private static <R extends Route> @Nullable R cheaper(@Nullable R a, @Nullable R b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cost().compareTo(a.cost()) < 0 ? b : a;
    }

    /** Resolves the fields by entering all of the given ways and no others, or null. */
    private Route.@Nullable OfType attempt(Place place, List<Candidate> ways) {
        var entered = enter(place, ways, true);
        if (entered == null) {
            return null;
        }
        var cost = entered.cost();
        var teller = -1;
        if (place.needsType()) {
            teller = earliest(entered.origins(), origin -> view.tellsType(origin, place.type()));
            if (teller < 0) {
                unresolved = "the type of " + place.type();
                return null;
            }
            cost = cost.and(new Cost(entered.origins().get(teller).depth(), 0, 0, 0));
        }
        var routes = new ArrayList<Route.OfField>();
        for (var field : place.fields()) {
            var route = field(field, place, entered.origins());
            if (route == null) {
                unresolved = place.type() + "." + field.name();
                return null;
            }
            routes.add(route);
            cost = cost.and(route.cost());
        }
        return new Route.OfType(entered.jumps(), routes, teller, cost);
    }

    private record Entered(List<Origin> origins, List<Route.Jump> jumps, List<Candidate> taken, Cost cost) {}

    /** Finds an order in which the ways can be entered, the earliest possible first; null if all are wanted and not all can be. */
    private @Nullable Entered enter(Place place, List<Candidate> ways, boolean all) {
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
            jumps.add(next);
            for (var input : next.inputs()) {
                cost = cost.and(input.cost());
            }
            var free = place.entered().contains(Entry.of(next));
            cost = cost.and(
                    free
                            ? new Cost(next.to().depth(), 0, 0, 0)
                            : Cost.fetch(next.to().depth()));
        }
        return new Entered(origins, jumps, taken, cost);
    }

    private Route.@Nullable Jump jump(Candidate way, Place place, List<Origin> origins) {
        if (way.isRoot()) {
            return new Route.Jump(way.to().atDepth(1), null, List.of(), place.deferral());
        }
        var depth = 0;
        if (way.needsRealType() && !place.concrete()) {
            var teller = earliest(origins, origin -> view.tellsType(origin, place.type()));
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
        return new Route.Jump(way.to().atDepth(depth + 1), way.representation(), best, place.deferral());
    }

    private @Nullable List<Route.OfField> inputs(Selections selections, Place place, List<Origin> origins) {
        var inputs = new ArrayList<Route.OfField>();
        for (var field : selections.on(place.type())) {
            var route = field(field, place, origins);
            if (route == null) {
                return null;
            }
            inputs.add(route);
        }
        return List.copyOf(inputs);
    }

    /** Takes a field from where one stands, or null. */
    private Route.@Nullable OfField field(Field field, Place place, List<Origin> origins) {
        var objectType = place.type();
        if (field.isTypename()) {
            return typename(field, place, origins);
        }
        if (field.isIntrospection() || field.isAbsent()) {
            return new Route.OfField(field, List.of(), List.of(), null, Cost.NONE);
        }
        if (field.selections() == null) {
            var from = earliest(origins, origin -> view.source(origin, objectType, field.name()) != null);
            if (from < 0) {
                return null;
            }
            var type = view.source(origins.get(from), objectType, field.name()).type();
            var cost = Cost.field(origins.get(from).depth());
            return new Route.OfField(field, List.of(from), List.of(type), null, cost);
        }
        return composite(field, field.selections(), objectType, origins);
    }

    private Route.@Nullable OfField composite(
            Field field, Selections selections, String objectType, List<Origin> origins) {
        var from = new ArrayList<Integer>();
        var types = new ArrayList<TypeRef>();
        var children = new ArrayList<Origin>();
        for (var i = 0; i < origins.size(); i++) {
            var source = view.source(origins.get(i), objectType, field.name());
            if (source != null) {
                from.add(i);
                types.add(source.type());
                children.add(view.through(origins.get(i), objectType, source, field.name()));
            }
        }
        if (from.isEmpty()) {
            return null;
        }
        Route.OfField best = null;
        for (var i = 0; i < from.size() && from.size() > 1; i++) {
            best = cheaper(
                    best,
                    through(
                            field,
                            selections,
                            from.subList(i, i + 1),
                            types.subList(i, i + 1),
                            children.subList(i, i + 1)));
        }
        if (best != null && best.cost().fetches() == 0) {
            return best;
        }
        return best == null && from.size() > 1 && !interfaceFieldsAreSomewhere(selections, children)
                ? null
                : cheaper(best, through(field, selections, from, types, children));
    }

    /**
     * A field that is asked of an interface must be had of all objects that one of the origins yields: a subgraph that has
     * the interface answers for all of them, and which object it yields cannot be known before.
     */
    private boolean interfaceFieldsAreSomewhere(Selections selections, List<Origin> origins) {
        return selections.ofInterface().stream()
                .allMatch(single -> origins.stream().anyMatch(origin -> location(single, List.of(origin)) != null));
    }

    private Route.@Nullable OfField through(
            Field field, Selections selections, List<Integer> from, List<TypeRef> types, List<Origin> children) {
        var child = location(selections, List.copyOf(children));
        if (child == null) {
            return null;
        }
        var offset = children.stream().mapToInt(Origin::depth).min().orElse(0);
        var cost = child.cost().later(offset).and(Cost.field(offset));
        return new Route.OfField(field, List.copyOf(from), List.copyOf(types), child, cost);
    }

    private Route.@Nullable OfField typename(Field field, Place place, List<Origin> origins) {
        if (place.concrete()) {
            return new Route.OfField(field, List.of(), List.of(), null, Cost.NONE);
        }
        var from = earliest(origins, origin -> view.tellsType(origin, place.type()));
        return from < 0
                ? null
                : new Route.OfField(
                        field,
                        List.of(from),
                        List.of(field.type()),
                        null,
                        Cost.field(origins.get(from).depth()));
    }

    private static int earliest(List<Origin> origins, java.util.function.Predicate<Origin> fits) {
        var found = -1;
        for (var i = 0; i < origins.size(); i++) {
            if ((found < 0 || origins.get(i).depth() < origins.get(found).depth()) && fits.test(origins.get(i))) {
                found = i;
            }
        }
        return found;
    }
}
