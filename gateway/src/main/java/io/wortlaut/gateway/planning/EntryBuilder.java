package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.TypeRef;

/** Turns jumps into other subgraphs into fetches, and says what these are to be sent. */
final class EntryBuilder {
    private final Supergraph supergraph;
    private final SubgraphView view;
    private final FetchDrafts fetches;
    private final LocationBuilder locations;

    EntryBuilder(Supergraph supergraph, SubgraphView view, FetchDrafts fetches, LocationBuilder locations) {
        this.supergraph = supergraph;
        this.view = view;
        this.fetches = fetches;
        this.locations = locations;
    }

    /** @return the number of the origin that the entry adds to the location */
    int enterRoot(LocationDraft draft, Route.Jump jump) {
        var needed = draft.parent == null
                ? Set.<FetchDraft>of()
                : Set.of(draft.stands.getFirst().fetch());
        var fetch = fetches.root(jump.to().subgraph(), needed, draft.partOf(jump.deferral()), draft);
        return draft.add(
                new Location.Origin.Data(fetch.index),
                new LocationDraft.Stand(fetch, fetch.root.part(jump.to().type())));
    }

    /**
     * @param origins the location's origins by the route's numbers
     * @return the number of the origin that the entry adds to the location, or has added already
     */
    int enter(LocationDraft draft, int branchIndex, Route.Jump jump, List<Integer> origins) {
        var branch = draft.branches.get(branchIndex);
        var part = draft.partOf(jump.deferral());
        var needed = new LinkedHashSet<FetchDraft>();
        needed.add(draft.stands.getFirst().fetch());
        // Where the type is not known yet, the entity is asked for whatever it is.
        var anyType = draft.staticType == null && isInterface(jump.representation()) && !knowsType(draft);
        if (!anyType && draft.typeOrigin >= 0) {
            needed.add(draft.stands.get(draft.typeOrigin).fetch());
        }
        var inputs = new TemplateDraft();
        var wanted = new LocationBuilder.Wanted(
                draft, anyType ? -1 : branchIndex, branch.types, origins, inputs, needed, part);
        jump.inputs().forEach(input -> locations.field(input, wanted));
        var passed = passed(draft, jump);
        passed.values().forEach(value -> needed.addAll(value.needed()));
        var fetch = fetches.entities(jump.to().subgraph(), needed, part, passed.isEmpty() ? null : branch);
        var values = new ArrayList<FetchDraft.PassedDraft>();
        passed.forEach((taken, value) -> values.add(new FetchDraft.PassedDraft(
                fetch.variable(taken.type(), taken.field(), taken.argument()),
                taken.argument().type() instanceof TypeRef.NonNull,
                value)));
        var variant = variant(draft, branch, fetch, jump, inputs);
        var batch = fetches.batch(fetch, draft, variant);
        var origin = origin(draft, fetch, jump, variant, batch);
        target(draft, branchIndex, jump, batch, origin, inputs, values, anyType);
        if (anyType && draft.typeOrigin < 0 && !jump.to().interfaceObject()) {
            var possible = supergraph.composite(jump.to().type()).possibleTypes();
            draft.tellType(origin, Set.copyOf(possible));
        }
        return origin;
    }

    /** The values from above that an entry needs, each with the argument that takes it. */
    private Map<FetchDraft.Taken, LocationDraft.Passed> passed(LocationDraft draft, Route.Jump jump) {
        var found = new LinkedHashMap<FetchDraft.Taken, LocationDraft.Passed>();
        view.contextArguments(jump.to())
                .forEach((field, arguments) -> arguments.forEach(argument -> {
                    var type = jump.to().type();
                    var value = draft.passed(argument.key());
                    if (value == null) {
                        throw new PlanningException(type + "." + field + " takes a value from the context "
                                + argument.context() + ", which nothing above it sets");
                    }
                    found.put(new FetchDraft.Taken(type, field, argument, ""), value);
                }));
        return found;
    }

    /** Inputs that differ under the same name cannot stand in one representation. */
    private static int variant(
            LocationDraft draft,
            LocationDraft.BranchDraft branch,
            FetchDraft fetch,
            Route.Jump jump,
            TemplateDraft inputs) {
        for (var variant = 0; ; variant++) {
            var origin = draft.entries.get(
                    new LocationDraft.EntryKey(fetch.index, jump.to().type(), variant));
            var target = origin == null ? null : branch.targets.get(origin);
            if (target == null || !target.inputs().conflictsWith(inputs)) {
                return variant;
            }
        }
    }

    private static int origin(
            LocationDraft draft, FetchDraft fetch, Route.Jump jump, int variant, FetchDraft.BatchDraft batch) {
        var type = jump.to().type();
        var part = batch.node().part(type);
        return draft.entries.computeIfAbsent(
                new LocationDraft.EntryKey(fetch.index, type, variant),
                ignored -> draft.add(
                        new Location.Origin.Entity(fetch.index, 0, draft.linkSlot()),
                        new LocationDraft.Stand(fetch, part)));
    }

    private static boolean knowsType(LocationDraft draft) {
        return draft.typeOrigin >= 0 && !(draft.origins.get(draft.typeOrigin) instanceof Location.Origin.Entity);
    }

    private boolean isInterface(String type) {
        return supergraph.composite(type).kind() == CompositeType.Kind.INTERFACE;
    }

    private static void target(
            LocationDraft draft,
            int branchIndex,
            Route.Jump jump,
            FetchDraft.BatchDraft batch,
            int origin,
            TemplateDraft inputs,
            List<FetchDraft.PassedDraft> values,
            boolean anyType) {
        var branch = draft.branches.get(branchIndex);
        var slot = ((Location.Origin.Entity) draft.origins.get(origin)).slot();
        if (anyType && draft.branches.stream().anyMatch(other -> other.targets.containsKey(origin))) {
            return;
        }
        var known = branch.targets.get(origin);
        if (known != null) {
            known.inputs().addAll(inputs);
            values.stream().filter(value -> !known.passed().contains(value)).forEach(known.passed()::add);
            return;
        }
        var branches = anyType ? Set.<Integer>of() : Set.of(branchIndex);
        var target = new FetchDraft.TargetDraft(draft, branches, 0, slot, jump.representation(), inputs, values);
        branch.targets.put(origin, target);
        batch.targets().add(target);
    }
}
