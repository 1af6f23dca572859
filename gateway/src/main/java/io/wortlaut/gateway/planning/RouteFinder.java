package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.CompositeType;
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
        var found = best(rootType, true, fields, List.of(), candidates.root(rootType, fields));
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
        if (result == null) {
            results.put(relative, Optional.empty()); // a key that needs itself leads nowhere
            result = Optional.ofNullable(search(selections, relative));
            results.put(relative, result);
        }
        return result.orElse(null);
    }

    private Route.@Nullable OfLocation search(Selections selections, List<Origin> arrivals) {
        var concrete = supergraph.composite(selections.parentType()).kind() == CompositeType.Kind.OBJECT;
        var byType = new LinkedHashMap<String, Route.OfType>();
        for (var entry : selections.byType().entrySet()) {
            var objectType = entry.getKey();
            if (arrivals.stream().noneMatch(origin -> view.mayYield(origin, objectType))) {
                continue;
            }
            var route = best(
                    objectType,
                    concrete,
                    entry.getValue(),
                    arrivals,
                    candidates.entities(objectType, entry.getValue(), arrivals));
            if (route == null) {
                return null;
            }
            byType.put(objectType, route);
        }
        return new Route.OfLocation(arrivals, selections, byType, total(byType));
    }

    /** Entries and places that several types share are made once. */
    private static Cost total(Map<String, Route.OfType> byType) {
        var jumps = new HashSet<Origin>();
        var counted = new HashSet<Route.OfLocation>();
        var cost = Cost.NONE;
        for (var route : byType.values()) {
            cost = cost.and(new Cost(route.cost().depth(), 0, route.cost().selections()));
            for (var jump : route.jumps()) {
                var to = jump.to();
                if (jumps.add(new Origin(to.subgraph(), "", false, null, to.unlocked(), to.depth()))) {
                    cost = cost.plusFetches(1);
                }
                for (var input : jump.inputs()) {
                    if (input.child() != null && counted.add(input.child())) {
                        cost = cost.plusFetches(input.child().cost().fetches());
                    }
                }
            }
            for (var field : route.fields()) {
                if (field.child() != null && counted.add(field.child())) {
                    cost = cost.plusFetches(field.child().cost().fetches());
                }
            }
        }
        return cost;
    }

    private Route.@Nullable OfType best(
            String objectType, boolean concrete, List<Field> fields, List<Origin> arrivals, List<Candidate> ways) {
        var staying = attempt(objectType, concrete, fields, arrivals, List.of());
        if ((staying != null && staying.cost().fetches() == 0) || ways.isEmpty()) {
            return staying;
        }
        return ways.size() <= EXHAUSTIVE
                ? exhaustive(objectType, concrete, fields, arrivals, ways, staying)
                : reducing(objectType, concrete, fields, arrivals, ways, staying);
    }

    private Route.@Nullable OfType exhaustive(
            String objectType,
            boolean concrete,
            List<Field> fields,
            List<Origin> arrivals,
            List<Candidate> ways,
            Route.@Nullable OfType staying) {
        var best = staying;
        for (var size = 1; size <= ways.size(); size++) {
            // Each entry is a fetch and takes one step, so larger sets cannot be better than this.
            if (best != null && best.cost().depth() <= 1 && best.cost().fetches() <= size) {
                break;
            }
            for (var bits = 1; bits < (1 << ways.size()); bits++) {
                if (Integer.bitCount(bits) == size) {
                    best = cheaper(best, attempt(objectType, concrete, fields, arrivals, subset(ways, bits)));
                }
            }
        }
        return best;
    }

    private Route.@Nullable OfType reducing(
            String objectType,
            boolean concrete,
            List<Field> fields,
            List<Origin> arrivals,
            List<Candidate> ways,
            Route.@Nullable OfType staying) {
        var kept = new ArrayList<>(ways);
        var reachable = new ArrayList<Candidate>();
        var all = place(objectType, concrete, arrivals, kept, false);
        if (all != null) {
            all.taken().forEach(reachable::add);
        }
        var best = attempt(objectType, concrete, fields, arrivals, reachable);
        for (var way : List.copyOf(reachable)) {
            var without = new ArrayList<>(reachable);
            without.remove(way);
            var attempt = attempt(objectType, concrete, fields, arrivals, without);
            if (attempt != null && (best == null || attempt.cost().compareTo(best.cost()) <= 0)) {
                best = attempt;
                reachable.remove(way);
            }
        }
        return cheaper(staying, best);
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

    private static Route.@Nullable OfType cheaper(Route.@Nullable OfType a, Route.@Nullable OfType b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cost().compareTo(a.cost()) < 0 ? b : a;
    }

    /** Resolves the fields by entering all of the given ways and no others, or null. */
    private Route.@Nullable OfType attempt(
            String objectType, boolean concrete, List<Field> fields, List<Origin> arrivals, List<Candidate> ways) {
        var placed = place(objectType, concrete, arrivals, ways, true);
        if (placed == null) {
            return null;
        }
        var cost = placed.cost();
        var routes = new ArrayList<Route.OfField>();
        for (var field : fields) {
            var route = field(field, objectType, concrete, placed.origins());
            if (route == null) {
                if (unresolved == null || !ways.isEmpty()) {
                    unresolved = objectType + "." + field.name();
                }
                return null;
            }
            routes.add(route);
            cost = cost.and(route.cost());
        }
        return new Route.OfType(placed.jumps(), routes, cost);
    }

    private record Placed(List<Origin> origins, List<Route.Jump> jumps, List<Candidate> taken, Cost cost) {}

    /** Finds an order in which the ways can be entered, the earliest possible first; null if all are wanted and not all can be. */
    private @Nullable Placed place(
            String objectType, boolean concrete, List<Origin> arrivals, List<Candidate> ways, boolean all) {
        var origins = new ArrayList<>(arrivals);
        var jumps = new ArrayList<Route.Jump>();
        var taken = new ArrayList<Candidate>();
        var left = new ArrayList<>(ways);
        var cost = Cost.NONE;
        while (!left.isEmpty()) {
            Route.Jump next = null;
            Candidate chosen = null;
            for (var way : left) {
                var jump = jump(way, objectType, concrete, origins);
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
            cost = cost.and(new Cost(next.to().depth(), 1, 0));
        }
        return new Placed(origins, jumps, taken, cost);
    }

    private Route.@Nullable Jump jump(Candidate way, String objectType, boolean concrete, List<Origin> origins) {
        if (way.isRoot()) {
            return new Route.Jump(way.to().atDepth(1), null, List.of());
        }
        var depth = 0;
        if (way.needsRealType() && !concrete) {
            var teller = earliest(origins, origin -> view.tellsType(origin, objectType));
            if (teller < 0) {
                return null;
            }
            depth = origins.get(teller).depth();
        }
        List<Route.OfField> best = null;
        var bestCost = Cost.NONE;
        for (var key : way.inputs()) {
            var inputs = inputs(key, objectType, concrete, origins);
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
        return new Route.Jump(way.to().atDepth(depth + 1), way.representation(), best);
    }

    private @Nullable List<Route.OfField> inputs(
            Selections selections, String objectType, boolean concrete, List<Origin> origins) {
        var inputs = new ArrayList<Route.OfField>();
        for (var field : selections.on(objectType)) {
            var route = field(field, objectType, concrete, origins);
            if (route == null) {
                return null;
            }
            inputs.add(route);
        }
        return List.copyOf(inputs);
    }

    /** Takes a field from where one stands, or null. */
    private Route.@Nullable OfField field(Field field, String objectType, boolean concrete, List<Origin> origins) {
        if (field.isTypename()) {
            return typename(field, objectType, concrete, origins);
        }
        if (field.isIntrospection()) {
            return new Route.OfField(field, List.of(), List.of(), null, Cost.NONE);
        }
        if (field.selections() == null) {
            var from = earliest(origins, origin -> view.source(origin, objectType, field.name()) != null);
            if (from < 0) {
                return null;
            }
            var type = view.source(origins.get(from), objectType, field.name()).type();
            var cost = new Cost(origins.get(from).depth(), 0, 1);
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
        return best != null && best.cost().fetches() == 0
                ? best
                : cheaper(best, through(field, selections, from, types, children));
    }

    private Route.@Nullable OfField through(
            Field field, Selections selections, List<Integer> from, List<TypeRef> types, List<Origin> children) {
        var child = location(selections, List.copyOf(children));
        if (child == null) {
            return null;
        }
        var offset = children.stream().mapToInt(Origin::depth).min().orElse(0);
        var cost = child.cost().later(offset).and(new Cost(offset, 0, 1));
        return new Route.OfField(field, List.copyOf(from), List.copyOf(types), child, cost);
    }

    private static Route.@Nullable OfField cheaper(Route.@Nullable OfField a, Route.@Nullable OfField b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cost().compareTo(a.cost()) < 0 ? b : a;
    }

    private Route.@Nullable OfField typename(Field field, String objectType, boolean concrete, List<Origin> origins) {
        if (concrete) {
            return new Route.OfField(field, List.of(), List.of(), null, Cost.NONE);
        }
        var from = earliest(origins, origin -> view.tellsType(origin, objectType));
        return from < 0
                ? null
                : new Route.OfField(
                        field,
                        List.of(from),
                        List.of(field.type()),
                        null,
                        new Cost(origins.get(from).depth(), 0, 1));
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
