package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Location;
import io.wortlaut.gateway.planning.QueryPlan;
import io.wortlaut.gateway.planning.Shape;
import io.wortlaut.gateway.planning.Template;

/** Translates places in a subgraph's answer into places in the client's answer. */
final class ErrorPaths {
    /** A page has hundreds of places where a dead subgraph is missed; a client needs no more than this to see it. */
    private static final int MOST_PLACES = 100;

    private final QueryPlan plan;
    private final Cursor cursor;

    ErrorPaths(QueryPlan plan, Cursor cursor) {
        this.plan = plan;
        this.cursor = cursor;
    }

    /**
     * All places in the client's answer that a place in the fetch's answer feeds; at least one, which may be null when no
     * place can be named.
     */
    Set<@Nullable List<Object>> translate(Fetch fetch, @Nullable List<?> path) {
        var places = new LinkedHashSet<List<Object>>();
        switch (fetch) {
            case Fetch.Root root -> {
                if (path == null || path.isEmpty()) {
                    places.addAll(affected(root));
                } else {
                    objects(
                            root,
                            (object, branch) -> places.add(
                                    below(root.location(), root.index(), root.shape(), path, new ArrayList<>(object))));
                }
            }
            case Fetch.Entities entities -> places.addAll(entity(entities, path));
            case Fetch.Introspection ignored -> {}
        }
        places.remove(List.of());
        if (places.isEmpty()) {
            places.add(null);
        }
        return places;
    }

    /**
     * Every field of the client's answer that is missed when the whole fetch fails, indexes and all, the first hundred of
     * them. Empty where nothing was to be fetched.
     */
    Set<List<Object>> missing(Fetch fetch) {
        if (!(fetch instanceof Fetch.Entities entities)) {
            return affected(fetch);
        }
        var places = new LinkedHashSet<List<Object>>();
        for (var batch : entities.batches()) {
            for (var target : batch.targets()) {
                var names = names(target.location(), fetch.index());
                objects(target, record -> true).forEach(object -> {
                    for (var name : names) {
                        if (places.size() < MOST_PLACES) {
                            var place = new ArrayList<>(object);
                            place.add(name);
                            places.add(place);
                        }
                    }
                });
            }
        }
        return places.isEmpty() ? affected(fetch) : places;
    }

    /** The client's names of the fields that a fetch gives to the objects of a location. */
    private static Set<String> names(Location location, int fetch) {
        var names = new LinkedHashSet<String>();
        for (var branch : location.branches()) {
            for (var entry : branch.entries()) {
                if (feeds(location, entry, fetch)) {
                    names.add(entry.name());
                }
            }
        }
        return names;
    }

    private static boolean feeds(Location location, Template.Entry entry, int fetch) {
        return switch (entry) {
            case Template.Typename ignored -> false;
            case Template.Absent ignored -> false;
            case Template.Leaf leaf -> location.origins().fetch(leaf.origin()) == fetch;
            case Template.Nested nested ->
                nested.location().origins().stream()
                        .anyMatch(origin -> origin instanceof Location.Origin.Member member && member.fetch() == fetch);
        };
    }

    /** The places that are empty when the whole fetch fails, each up to the first list on the way. */
    Set<List<Object>> affected(Fetch fetch) {
        var places = new LinkedHashSet<List<Object>>();
        switch (fetch) {
            case Fetch.Root root ->
                objects(root, (object, branch) -> {
                    for (var entry : branch.entries()) {
                        if (isFrom(root.location(), entry, root.index())) {
                            var place = new ArrayList<>(object);
                            place.add(entry.name());
                            places.add(place);
                        }
                    }
                });
            case Fetch.Entities entities ->
                entities.batches().forEach(batch -> batch.targets().forEach(target -> {
                    var place = new ArrayList<Object>();
                    for (var step : target.path()) {
                        place.add(step.into().location().key());
                        if (step.into().wrapping().listDepth() > 0) {
                            break;
                        }
                    }
                    places.add(place);
                }));
            case Fetch.Introspection ignored -> {}
        }
        return places;
    }

    /** Shows where the first hundred objects of the root type stand that a fetch is about. */
    private void objects(Fetch.Root fetch, BiConsumer<List<Object>, Location.Branch> visitor) {
        var seen = new int[1];
        var walk = new Walk[1];
        walk[0] = new Walk(cursor, fetch.path(), Set.of(), branch -> {
            if (branch >= 0 && seen[0]++ < MOST_PLACES) {
                visitor.accept(walk[0].path(), fetch.location().branches().get(branch));
            }
        });
        walk[0].run(plan.root());
    }

    private static boolean isFrom(Location location, Template.Entry entry, int fetch) {
        return switch (entry) {
            case Template.Typename ignored -> false;
            case Template.Absent ignored -> false;
            case Template.Leaf leaf -> location.origins().fetch(leaf.origin()) == fetch;
            case Template.Nested nested -> nested.location().origins().fetch(0) == fetch;
        };
    }

    private Set<List<Object>> entity(Fetch.Entities fetch, @Nullable List<?> path) {
        if (path == null || path.size() < 2 || !(path.get(1) instanceof Number number)) {
            return affected(fetch);
        }
        var places = new LinkedHashSet<List<Object>>();
        for (var batch : fetch.batches()) {
            if (batch.responseKey().equals(path.getFirst())) {
                var shape = child(fetch.shape(), batch.responseKey());
                for (var target : batch.targets()) {
                    objects(target, representation -> representation == number.intValue() + 1)
                            .forEach(place -> places.add(below(
                                    target.location(), fetch.index(), shape, path.subList(2, path.size()), place)));
                }
            }
        }
        return places.isEmpty() ? affected(fetch) : places;
    }

    /** The objects that a representation was sent for which passes the test; its number counts from 1. */
    private List<List<Object>> objects(Fetch.Target target, IntPredicate representation) {
        var places = new ArrayList<List<Object>>();
        var location = target.location();
        var walk = new Walk[1];
        walk[0] = new Walk(cursor, target.path(), target.branches(), branch -> {
            var record = cursor.object(location, target.anchor());
            if (record > 0
                    && representation.test(cursor.tape(location, target.anchor())[record + 2 * target.slot() + 1])) {
                places.add(walk[0].path());
            }
        });
        walk[0].run(plan.root());
        return places;
    }

    private static @Nullable Shape child(Shape shape, String key) {
        var field = field(shape, key);
        return field < 0 ? null : shape.child(field);
    }

    private static int field(Shape shape, String key) {
        for (var i = 0; i < shape.fields(); i++) {
            if (new String(shape.key(i), java.nio.charset.StandardCharsets.UTF_8).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Follows a path of response keys and indexes down from a location, as far as the client sees it. */
    private static List<Object> below(
            Location location, int fetch, @Nullable Shape shape, List<?> path, List<Object> place) {
        var at = location;
        var layout = shape;
        for (var step : path) {
            if (step instanceof Number index) {
                place.add(index.intValue());
                continue;
            }
            if (layout == null || at == null) {
                return place;
            }
            var field = field(layout, String.valueOf(step));
            var entry = field < 0 ? null : entry(at, fetch, layout.slot(field));
            if (entry == null) {
                return place;
            }
            place.add(entry.name());
            layout = layout.child(field);
            at = entry instanceof Template.Nested nested ? nested.location() : null;
        }
        return place;
    }

    private static Template.@Nullable Entry entry(Location location, int fetch, int slot) {
        for (var branch : location.branches()) {
            for (var entry : branch.entries()) {
                var found =
                        switch (entry) {
                            case Template.Typename ignored -> false;
                            case Template.Absent ignored -> false;
                            case Template.Leaf leaf ->
                                leaf.slot() == slot && location.origins().fetch(leaf.origin()) == fetch;
                            case Template.Nested nested ->
                                nested.location().origins().stream()
                                        .anyMatch(origin -> origin instanceof Location.Origin.Member member
                                                && member.fetch() == fetch
                                                && member.slot() == slot);
                        };
                if (found) {
                    return entry;
                }
            }
        }
        return null;
    }
}
