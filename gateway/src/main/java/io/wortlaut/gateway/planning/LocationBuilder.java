package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Turns routes into the locations of an answer, and asks fetches for what stands there. */
final class LocationBuilder {
    /**
     * Places in an answer, each counted once for every way in which objects above it are resolved. A short operation can
     * have very many where interfaces follow upon one another and each type is looked up on its own: of 52 characters and
     * twenty types come 168,000, which take half a minute and 350 MB. So many as this take a second or two and 20 MB.
     */
    private static final int MOST = 10_000;

    private final Supergraph supergraph;
    private final FetchDrafts fetches;
    private final DeferDrafts deferred;
    private final IntrospectionDraft introspection;
    private final EntryBuilder entries;
    private final Arrivals needs;
    private int places;

    LocationBuilder(
            Supergraph supergraph, SubgraphView view, Operation operation, FetchDrafts fetches, DeferDrafts deferred) {
        this.supergraph = supergraph;
        this.fetches = fetches;
        this.deferred = deferred;
        this.introspection = new IntrospectionDraft(operation);
        this.entries = new EntryBuilder(supergraph, view, fetches, this);
        this.needs = new Arrivals(supergraph, view);
    }

    /**
     * Where a field is wanted.
     *
     * @param location that has it
     * @param branch of the location, or -1 for any
     * @param types the object types that it is wanted for
     * @param origins the location's origins by the route's numbers
     * @param template what it is written into
     * @param needed receives the fetches that the field needs, when it is an input of a representation; null for a field
     *     of the client's answer
     * @param part of the answer for which it is fetched; null for the first
     */
    record Wanted(
            LocationDraft location,
            int branch,
            List<String> types,
            List<Integer> origins,
            TemplateDraft template,
            @Nullable Set<FetchDraft> needed,
            @Nullable DeferDraft part) {

        boolean isVisible() {
            return needed == null;
        }

        String key(Field field) {
            return isVisible() ? field.responseKey() : field.name();
        }
    }

    /** @param arrivals the location's origins for the route's arrivals, by the route's numbers; -1 for unused ones */
    private void location(LocationDraft draft, Route.OfLocation route, List<Integer> arrivals) {
        var parentType = supergraph.composite(route.selections().parentType());
        if (parentType.kind() == CompositeType.Kind.OBJECT) {
            draft.staticType = parentType.name();
        } else {
            draft.otherTypes = parentType.possibleTypes().stream()
                    .filter(type -> !route.byType().containsKey(type))
                    .toList();
            var teller = needs.typeTeller(route);
            if (teller >= 0) {
                draft.tellType(arrivals.get(teller), route.byType().keySet());
            }
        }
        deferred.add(draft, route.selections());
        route.ways().forEach((way, types) -> {
            draft.branches.add(new LocationDraft.BranchDraft(types));
            type(draft, draft.branches.size() - 1, way, arrivals);
        });
    }

    /** Makes the entries of a way, and asks for its fields. */
    void type(LocationDraft draft, int branchIndex, Route.Way way, List<Integer> arrivals) {
        var origins = new ArrayList<>(arrivals);
        for (var jump : way.jumps()) {
            origins.add(
                    jump.representation() == null
                            ? entries.enterRoot(draft, jump)
                            : entries.enter(draft, branchIndex, jump, origins));
        }
        if (draft.staticType == null && draft.typeOrigin < 0 && way.teller() >= 0) {
            draft.tellType(origins.get(way.teller()), Set.copyOf(draft.branches.get(branchIndex).types));
        }
        fields(draft, branchIndex, way.fields(), origins);
    }

    /** Asks for the fields of a branch. */
    void fields(LocationDraft draft, int branchIndex, List<Route.OfField> routes, List<Integer> origins) {
        var branch = draft.branches.get(branchIndex);
        for (var route : routes) {
            if (route.field().isForContext()) {
                pass(draft, branchIndex, route, origins);
                continue;
            }
            var deferral = route.field().deferral();
            var part = draft.partOf(deferral);
            var template = branch.template(deferral == null ? null : part);
            field(route, new Wanted(draft, branchIndex, branch.types, origins, template, null, part));
        }
    }

    private void pass(LocationDraft draft, int branchIndex, Route.OfField route, List<Integer> origins) {
        var branch = draft.branches.get(branchIndex);
        var value = new TemplateDraft();
        var needed = new LinkedHashSet<FetchDraft>();
        field(route, new Wanted(draft, branchIndex, branch.types, origins, value, needed, draft.part));
        branch.passed.put(route.field().responseKey(), new LocationDraft.Passed(draft, value, needed));
    }

    void field(Route.OfField route, Wanted wanted) {
        var field = route.field();
        var key = new JsonKey(wanted.key(field));
        if (field.isTypename()) {
            var draft = wanted.location();
            if (draft.staticType == null && draft.typeOrigin < 0) {
                draft.tellType(wanted.origins().get(route.origins().getFirst()), Set.copyOf(wanted.types()));
            }
            wanted.template().add(new Template.Typename(key));
        } else if (field.isAbsent()) {
            wanted.template().add(new Template.Absent(key, Wrapping.of(field.type())));
        } else if (field.isIntrospection()) {
            introspection(field, wanted);
        } else if (route.child() == null) {
            leaf(route, wanted, key);
        } else {
            nested(route, wanted, route.child());
        }
    }

    private void leaf(Route.OfField route, Wanted wanted, JsonKey key) {
        var type = route.field().type();
        var origin = wanted.origins().get(route.origins().getFirst());
        var asked = ask(wanted, route, 0);
        var leafType = wanted.isVisible() ? LeafType.of(supergraph, type.baseName()) : LeafType.any();
        var sameKey = asked.responseKey.equals(key.name());
        wanted.template().add(new Template.Leaf(key, origin, asked.slot, sameKey, Wrapping.of(type), leafType));
    }

    /** Asks one of the origins that a route names. */
    private static SelectionNode.Asked ask(Wanted wanted, Route.OfField route, int index) {
        var stand = wanted.location()
                .stands
                .get(wanted.origins().get(route.origins().get(index)));
        if (wanted.needed() != null) {
            wanted.needed().add(stand.fetch());
        }
        var field = route.field();
        stand.fetch().variables.addAll(field.variables());
        var call = stand.fetch().call(stand.part().type(), field);
        var type = route.types().get(index);
        return stand.part().ask(wanted.key(field), call, type, wanted.types(), route.child(), wanted.isVisible());
    }

    private void nested(Route.OfField route, Wanted wanted, Route.OfLocation below) {
        if (++places > MOST) {
            throw new PlanningException("objects of too many types would have to be looked up, one within another");
        }
        var field = route.field();
        var key = wanted.key(field);
        var wrapping = Wrapping.of(field.type());
        var child = new LocationDraft(wanted.location(), wanted.branch(), wrapping, key, wanted.part());
        var arrivals = new ArrayList<Integer>();
        var used = needs.used(below);
        for (var k = 0; k < route.origins().size(); k++) {
            if (!used.get(k)) {
                arrivals.add(-1);
                continue;
            }
            var origin = wanted.origins().get(route.origins().get(k));
            var fetch = wanted.location().stands.get(origin).fetch();
            var asked = ask(wanted, route, k);
            var part = asked.child.part(below.arrivals().get(k).type());
            arrivals.add(child.add(
                    new Location.Origin.Member(fetch.index, origin, asked.slot), new LocationDraft.Stand(fetch, part)));
        }
        var before = fetches.asked();
        location(child, below, arrivals);
        // Who takes the interface for an object cannot tell what its objects are.
        if (child.staticType == null && child.typeOrigin >= 0 && !wanted.isVisible()) {
            child.branches.forEach(branch -> branch.answer.add(new Template.Typename(new JsonKey(Field.TYPENAME))));
        }
        for (var stand : child.stands) {
            // Introspection stands on nothing that a subgraph is asked.
            if (stand.part() != null && stand.part().node().isEmpty()) {
                stand.part().typename(below.byType().keySet());
            }
        }
        if (wanted.needed() != null) {
            child.stands.forEach(stand -> wanted.needed().add(stand.fetch()));
            wanted.needed().addAll(fetches.since(before));
        }
        wanted.template().add(key, wrapping, child, below);
    }

    private void introspection(Field field, Wanted wanted) {
        var fetch = fetches.introspection();
        var root = wanted.location();
        var origin = 0;
        while (origin < root.origins.size() && root.origins.get(origin).fetch() != fetch.index) {
            origin++;
        }
        if (origin == root.origins.size()) {
            root.add(new Location.Origin.Data(fetch.index), new LocationDraft.Stand(fetch, null));
        }
        wanted.template()
                .add(new Template.Leaf(
                        new JsonKey(field.responseKey()),
                        origin,
                        introspection.slot(field),
                        false,
                        Wrapping.NULLABLE,
                        LeafType.any()));
    }
}
