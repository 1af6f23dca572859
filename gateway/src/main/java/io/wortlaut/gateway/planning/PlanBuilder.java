package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.TypeRef;

/** Turns routes into fetches and locations. Entities wanted from one subgraph at the same step go into one fetch. */
final class PlanBuilder {
    private final Supergraph supergraph;
    private final SubgraphView view;
    private final Operation operation;
    private final List<FetchDraft> fetches = new ArrayList<>();
    private final Arrivals needs;
    private final LocationDraft root = new LocationDraft(null, -1, Wrapping.NULLABLE, "", null);
    private final List<DeferDraft> deferred = new ArrayList<>();
    private @Nullable FetchDraft introspection;

    PlanBuilder(Supergraph supergraph, SubgraphView view, Operation operation) {
        this.supergraph = supergraph;
        this.view = view;
        this.operation = operation;
        this.needs = new Arrivals(supergraph, view);
    }

    QueryPlan build() {
        var finder = new RouteFinder(supergraph, view);
        var rootType = operation.root().parentType();
        var fields = operation.root().on(rootType);
        root.staticType = rootType;
        var branch = new LocationDraft.BranchDraft(List.of(rootType));
        root.branches.add(branch);
        defer(root, operation.root());
        switch (operation.kind()) {
            case QUERY -> type(root, 0, finder.root(rootType, fields).way(), List.of());
            case MUTATION -> {
                FetchDraft previous = null;
                for (var field : fields) {
                    previous = rootField(finder.root(rootType, List.of(field)), branch, previous);
                }
            }
            case SUBSCRIPTION -> subscription(finder.root(rootType, fields), branch);
        }
        return freeze();
    }

    private QueryPlan freeze() {
        var frozen = new LocationDraft.Frozen();
        var rootLocation = frozen.location(root);
        var built = new ArrayList<Fetch>();
        for (var draft : fetches) {
            if (draft == introspection) {
                built.add(introspectionFetch(draft));
            } else if (draft.root != null) {
                built.add(draft.rootFetch(operation));
            } else {
                built.add(draft.entitiesFetch(operation, frozen));
            }
        }
        var parts = deferred.stream().map(part -> part.freeze(frozen)).toList();
        var nothingLater = parts.stream().allMatch(part -> part.branches().isEmpty());
        return new QueryPlan(
                operation.kind(), built, rootLocation, nothingLater ? List.of() : parts, frozen.frameSize());
    }

    private void defer(LocationDraft draft, Selections selections) {
        for (var deferral : selections.deferrals()) {
            var parent = deferral.parent() == null ? draft.part : draft.deferrals.get(deferral.parent());
            var part = new DeferDraft(deferred.size(), deferral.label(), parent, draft);
            deferred.add(part);
            draft.deferrals.put(deferral, part);
        }
    }

    /** Neighbouring mutations of one subgraph share a fetch; another subgraph's wait for all that came before. */
    private FetchDraft rootField(Route.OfType route, LocationDraft.BranchDraft branch, @Nullable FetchDraft previous) {
        if (route.jumps().isEmpty()) {
            type(root, 0, route.way(), List.of());
            return previous;
        }
        var to = route.jumps().getFirst().to();
        if (previous == null || !previous.subgraph.equals(to.subgraph())) {
            var level = fetches.stream().mapToInt(fetch -> fetch.level).max().orElse(0) + 1;
            var before = fetches.stream().map(fetch -> fetch.index).toList();
            previous = rootFetch(to.subgraph(), level, null);
            previous.dependsOn.addAll(before);
            root.add(
                    new Location.Origin.Data(previous.index),
                    new LocationDraft.Stand(previous, previous.root.part(to.type())));
        }
        var origin = root.origins.size() - 1;
        for (var field : route.fields()) {
            field(root, 0, branch.types, field, List.of(origin), branch.answer, null, null);
        }
        return previous;
    }

    /** The first fetch is the subscription, whose answers are the events; what else an event needs is fetched for each. */
    private void subscription(Route.OfType route, LocationDraft.BranchDraft branch) {
        if (route.jumps().size() != 1) {
            throw new PlanningException("a subscription must come from one subgraph, by one field");
        }
        rootField(route, branch, null);
    }

    private FetchDraft rootFetch(Subgraph subgraph, int level, @Nullable DeferDraft part) {
        var node = new SelectionNode(supergraph, subgraph, false);
        return add(new FetchDraft(fetches.size(), level, subgraph, node, part, null));
    }

    private FetchDraft add(FetchDraft fetch) {
        fetches.add(fetch);
        if (fetch.part != null) {
            fetch.part.fetches.add(fetch);
        }
        return fetch;
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
                tellType(draft, arrivals.get(teller), route.byType().keySet());
            }
        }
        defer(draft, route.selections());
        route.ways().forEach((way, types) -> {
            draft.branches.add(new LocationDraft.BranchDraft(types));
            type(draft, draft.branches.size() - 1, way, arrivals);
        });
    }

    private static void tellType(LocationDraft draft, int origin, Set<String> types) {
        draft.typeOrigin = origin;
        draft.typeSlot = draft.stands.get(origin).part().typename(types).slot;
    }

    private void type(LocationDraft draft, int branchIndex, Route.Way route, List<Integer> arrivals) {
        var branch = draft.branches.get(branchIndex);
        var origins = new ArrayList<>(arrivals);
        for (var jump : route.jumps()) {
            origins.add(
                    jump.representation() == null ? enterRoot(draft, jump) : enter(draft, branchIndex, jump, origins));
        }
        if (draft.staticType == null && draft.typeOrigin < 0 && route.teller() >= 0) {
            tellType(draft, origins.get(route.teller()), Set.copyOf(branch.types));
        }
        for (var field : route.fields()) {
            if (field.field().isForContext()) {
                pass(draft, branchIndex, field, origins);
                continue;
            }
            var deferral = field.field().deferral();
            var part = draft.partOf(deferral);
            var template = branch.template(deferral == null ? null : part);
            field(draft, branchIndex, branch.types, field, origins, template, null, part);
        }
    }

    private void pass(LocationDraft draft, int branchIndex, Route.OfField field, List<Integer> origins) {
        var branch = draft.branches.get(branchIndex);
        var value = new TemplateDraft();
        var needed = new LinkedHashSet<FetchDraft>();
        field(draft, branchIndex, branch.types, field, origins, value, needed, draft.part);
        branch.passed.put(field.field().responseKey(), new LocationDraft.Passed(draft, value, needed));
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

    private int enterRoot(LocationDraft draft, Route.Jump jump) {
        var fetch = rootFetch(jump.to().subgraph(), 1, draft.partOf(jump.deferral()));
        return draft.add(
                new Location.Origin.Data(fetch.index),
                new LocationDraft.Stand(fetch, fetch.root.part(jump.to().type())));
    }

    private int enter(LocationDraft draft, int branchIndex, Route.Jump jump, List<Integer> origins) {
        var branch = draft.branches.get(branchIndex);
        var needed = new LinkedHashSet<FetchDraft>();
        needed.add(draft.stands.getFirst().fetch());
        // Where the type is not known yet, the entity is asked for whatever it is.
        var anyType = draft.staticType == null && isInterface(jump.representation()) && !knowsType(draft);
        if (!anyType && draft.typeOrigin >= 0) {
            needed.add(draft.stands.get(draft.typeOrigin).fetch());
        }
        var inputs = new TemplateDraft();
        for (var input : jump.inputs()) {
            field(
                    draft,
                    anyType ? -1 : branchIndex,
                    branch.types,
                    input,
                    origins,
                    inputs,
                    needed,
                    draft.partOf(jump.deferral()));
        }
        var passed = passed(draft, jump);
        passed.values().forEach(value -> needed.addAll(value.needed()));
        var level = 1 + needed.stream().mapToInt(fetch -> fetch.level).max().orElse(0);
        var fetch = entitiesFetch(
                jump.to().subgraph(), level, draft.partOf(jump.deferral()), passed.isEmpty() ? null : branch);
        needed.forEach(before -> fetch.dependsOn.add(before.index));
        var values = new ArrayList<FetchDraft.PassedDraft>();
        passed.forEach((taken, value) -> values.add(new FetchDraft.PassedDraft(
                fetch.variable(taken.type(), taken.field(), taken.argument()),
                taken.argument().type() instanceof TypeRef.NonNull,
                value)));
        var variant = variant(draft, branch, fetch, jump, inputs);
        var batch = batch(fetch, draft, variant);
        var key = new LocationDraft.EntryKey(fetch.index, jump.to().type(), variant);
        var known = draft.entries.get(key);
        var part = batch.node().part(jump.to().type());
        int origin;
        if (known == null) {
            var slot = linkSlot(draft);
            origin = draft.add(new Location.Origin.Entity(fetch.index, 0, slot), new LocationDraft.Stand(fetch, part));
            draft.entries.put(key, origin);
        } else {
            origin = known;
        }
        target(draft, branchIndex, jump, batch, origin, inputs, values, anyType);
        if (anyType && draft.typeOrigin < 0 && !jump.to().interfaceObject()) {
            tellType(
                    draft,
                    origin,
                    Set.copyOf(supergraph.composite(jump.to().type()).possibleTypes()));
        }
        return origin;
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

    private static int linkSlot(LocationDraft draft) {
        return draft.stands.getFirst().part().node().link();
    }

    private boolean knowsType(LocationDraft draft) {
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

    /** @param contextual whose objects' values from above go along; null if none do */
    private FetchDraft entitiesFetch(
            Subgraph subgraph, int level, @Nullable DeferDraft part, LocationDraft.@Nullable BranchDraft contextual) {
        for (var fetch : fetches) {
            if (fetch.root == null
                    && fetch.level == level
                    && fetch.part == part
                    && fetch.contextual == contextual
                    && subgraph.equals(fetch.subgraph)) {
                return fetch;
            }
        }
        return add(new FetchDraft(fetches.size(), level, subgraph, null, part, contextual));
    }

    private FetchDraft.BatchDraft batch(FetchDraft fetch, LocationDraft draft, int variant) {
        for (var batch : fetch.batches) {
            if (batch.location() == draft && batch.variant() == variant) {
                return batch;
            }
        }
        var batch = new FetchDraft.BatchDraft(
                draft, variant, new SelectionNode(supergraph, fetch.subgraph, true), new ArrayList<>());
        fetch.batches.add(batch);
        return batch;
    }

    /**
     * @param types the object types of the branch
     * @param origins the location's origins by the route's numbers
     * @param needed receives the fetches that the field needs, when it is an input of a representation; null for a field
     *     of the client's answer
     * @param part of the answer for which it is fetched; null for the first
     */
    private void field(
            LocationDraft draft,
            int branchIndex,
            List<String> types,
            Route.OfField route,
            List<Integer> origins,
            TemplateDraft template,
            @Nullable Set<FetchDraft> needed,
            @Nullable DeferDraft part) {
        var field = route.field();
        var visible = needed == null;
        var key = visible ? field.responseKey() : field.name();
        if (field.isTypename()) {
            if (draft.staticType == null && draft.typeOrigin < 0) {
                tellType(draft, origins.get(route.origins().getFirst()), Set.copyOf(types));
            }
            template.add(new Template.Typename(new JsonKey(key)));
        } else if (field.isAbsent()) {
            template.add(new Template.Absent(new JsonKey(key), Wrapping.of(field.type())));
        } else if (field.isIntrospection()) {
            introspection(field, template);
        } else if (route.child() == null) {
            var origin = origins.get(route.origins().getFirst());
            var stand = draft.stands.get(origin);
            var asked = ask(stand, route, 0, key, types, visible, needed);
            template.add(new Template.Leaf(
                    new JsonKey(key),
                    origin,
                    asked.slot,
                    Wrapping.of(field.type()),
                    visible ? LeafType.of(supergraph, field.type().baseName()) : LeafType.any()));
        } else {
            nested(draft, branchIndex, types, route, origins, template, needed, part);
        }
    }

    private static SelectionNode.Asked ask(
            LocationDraft.Stand stand,
            Route.OfField route,
            int index,
            String key,
            List<String> types,
            boolean visible,
            @Nullable Set<FetchDraft> needed) {
        if (needed != null) {
            needed.add(stand.fetch());
        }
        stand.fetch().variables.addAll(route.field().variables());
        var call = stand.fetch().call(stand.part().type(), route.field());
        return stand.part().ask(key, call, route.types().get(index), types, route.child(), visible);
    }

    private void nested(
            LocationDraft draft,
            int branchIndex,
            List<String> types,
            Route.OfField route,
            List<Integer> origins,
            TemplateDraft template,
            @Nullable Set<FetchDraft> needed,
            @Nullable DeferDraft part) {
        var field = route.field();
        var visible = needed == null;
        var key = visible ? field.responseKey() : field.name();
        var wrapping = Wrapping.of(field.type());
        var child = new LocationDraft(draft, branchIndex, wrapping, key, part);
        var arrivals = new ArrayList<Integer>();
        var used = needs.used(route.child());
        for (var k = 0; k < route.origins().size(); k++) {
            if (!used.get(k)) {
                arrivals.add(-1);
                continue;
            }
            var origin = origins.get(route.origins().get(k));
            var stand = draft.stands.get(origin);
            var asked = ask(stand, route, k, key, types, visible, needed);
            var below = asked.child.part(route.child().arrivals().get(k).type());
            arrivals.add(child.add(
                    new Location.Origin.Member(stand.fetch().index, origin, asked.slot),
                    new LocationDraft.Stand(stand.fetch(), below)));
        }
        var before = fetches.size();
        location(child, route.child(), arrivals);
        if (child.staticType == null && !visible) {
            child.branches.forEach(branch -> branch.answer.add(new Template.Typename(new JsonKey(Field.TYPENAME))));
        }
        for (var stand : child.stands) {
            if (stand.part().node().isEmpty()) {
                stand.part().typename(route.child().byType().keySet());
            }
        }
        if (needed != null) {
            child.stands.forEach(stand -> needed.add(stand.fetch()));
            needed.addAll(fetches.subList(before, fetches.size()));
        }
        template.add(key, wrapping, child, route.child());
    }

    private void introspection(Field field, TemplateDraft template) {
        if (introspection == null) {
            introspection = new FetchDraft(fetches.size(), 1, null, null, null, null);
            fetches.add(introspection);
            root.add(new Location.Origin.Data(introspection.index), new LocationDraft.Stand(introspection, null));
        }
        var index = introspection.index;
        var origin = 0;
        while (root.origins.get(origin).fetch() != index) {
            origin++;
        }
        var slot = List.copyOf(operation.introspection().keySet()).indexOf(field.responseKey());
        template.add(
                new Template.Leaf(new JsonKey(field.responseKey()), origin, slot, Wrapping.NULLABLE, LeafType.any()));
    }

    private Fetch introspectionFetch(FetchDraft draft) {
        var entries = new ArrayList<Shape.Entry>();
        var fields = new ArrayList<graphql.language.Field>();
        operation.introspection().forEach((key, nodes) -> {
            entries.add(new Shape.Entry(key, entries.size(), 0, null));
            fields.addAll(nodes);
        });
        var definition = OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.QUERY)
                .variableDefinitions(operation.variables())
                .selectionSet(SelectionSet.newSelectionSet(fields).build())
                .build();
        var document = Document.newDocument().definition(definition);
        operation.fragments().forEach(document::definition);
        return new Fetch.Introspection(
                draft.index, draft.dependsOn, new Shape(entries, entries.size()), document.build());
    }
}
