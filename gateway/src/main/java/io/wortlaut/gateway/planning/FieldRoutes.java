package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Takes single fields from where one stands: a leaf from the earliest origin, a composite field from all that help. */
final class FieldRoutes {
    private final SubgraphView view;
    private final Below below;
    private final SearchLog log;
    private final Map<Selections, List<Selections>> ofInterface = new HashMap<>();

    /** Finds how selections are resolved below a field, or null. */
    interface Below {
        Route.@Nullable OfLocation find(Selections selections, List<Origin> arrivals);
    }

    FieldRoutes(SubgraphView view, Below below, SearchLog log) {
        this.view = view;
        this.below = below;
        this.log = log;
    }

    /** Takes a field from where one stands, or null. */
    Route.@Nullable OfField find(Field field, Place place, List<Origin> origins) {
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
        for (var i = 0; i < from.size() && from.size() > 1 && log.isPatient(); i++) {
            var one = through(
                    field, selections, from.subList(i, i + 1), types.subList(i, i + 1), children.subList(i, i + 1));
            best = Route.cheaper(best, one);
        }
        if (best != null && best.cost().fetches() == 0) {
            return best;
        }
        return best == null && from.size() > 1 && !interfaceFieldsAreSomewhere(selections, children)
                ? null
                : Route.cheaper(best, through(field, selections, from, types, children));
    }

    /**
     * A field that is asked of an interface must be had of all objects that one of the origins yields: a subgraph that has
     * the interface answers for all of them, and which object it yields cannot be known before.
     */
    private boolean interfaceFieldsAreSomewhere(Selections selections, List<Origin> origins) {
        return ofInterface.computeIfAbsent(selections, Selections::ofInterface).stream()
                .allMatch(single -> origins.stream().anyMatch(origin -> below.find(single, List.of(origin)) != null));
    }

    private Route.@Nullable OfField through(
            Field field, Selections selections, List<Integer> from, List<TypeRef> types, List<Origin> children) {
        var child = below.find(selections, List.copyOf(children));
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
        if (from < 0) {
            return null;
        }
        var cost = Cost.field(origins.get(from).depth());
        return new Route.OfField(field, List.of(from), List.of(field.type()), null, cost);
    }

    /** The first of the earliest origins that fit, or -1. */
    static int earliest(List<Origin> origins, Predicate<Origin> fits) {
        var found = -1;
        for (var i = 0; i < origins.size(); i++) {
            if ((found < 0 || origins.get(i).depth() < origins.get(found).depth()) && fits.test(origins.get(i))) {
                found = i;
            }
        }
        return found;
    }
}
