package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.language.FragmentDefinition;
import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Resolves fragments, merges fields of the same response key and drops what {@code @skip} and {@code @include} leave out:
 * CollectFields of the GraphQL specification, done once for each object type that a value can have. The same selections
 * met again give the same instance, which keeps nested abstract types from multiplying.
 */
final class SelectionCollector {
    private static final TypeRef TYPENAME = TypeRef.parse("String!");

    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments;
    private final Circumstances circumstances;
    private final Conditions conditions;
    private final boolean withInaccessible;
    private final Set<Selections> withheldTypes = new HashSet<>();
    private final UnionAgreement unions;
    private final @Nullable Contexts contexts;
    private final IdentityHashMap<SelectionSet, Integer> identities = new IdentityHashMap<>();
    private final Map<Collected, Selections> collected = new HashMap<>();
    private final Map<String, List<graphql.language.Field>> introspection = new LinkedHashMap<>();

    /** @param withInaccessible whether this is a field set, for which types count that clients may not see */
    SelectionCollector(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Circumstances circumstances,
            boolean withInaccessible) {
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.circumstances = circumstances;
        this.conditions = new Conditions(circumstances);
        this.withInaccessible = withInaccessible;
        this.unions = new UnionAgreement(supergraph, circumstances.labels());
        this.contexts = withInaccessible ? null : new Contexts(supergraph, circumstances.labels());
    }

    /** For field sets of directives. */
    static Selections fieldSet(Supergraph supergraph, String parentType, List<SelectionSet> fields) {
        return new SelectionCollector(supergraph, Map.of(), Circumstances.NONE, true)
                .collect(parentType, fields, UnionAgreement.Place.ANY);
    }

    /** The introspection fields met at the root, which no subgraph answers, by response key. */
    Map<String, List<graphql.language.Field>> introspection() {
        return introspection;
    }

    /** What an operation selects on its root type. */
    Selections root(String rootType, SelectionSet set) {
        return collect(rootType, List.of(set), unions.root());
    }

    private Selections collect(String parentType, List<SelectionSet> sets, UnionAgreement.Place place) {
        var sameSets = sets.stream()
                .map(set -> identities
                        .computeIfAbsent(set, ignored -> identities.size())
                        .toString())
                .collect(Collectors.joining(",", parentType + ":", ""));
        var key = new Collected(sameSets, place);
        var known = collected.get(key);
        if (known != null) {
            return known;
        }
        var byType = new LinkedHashMap<String, List<Field>>();
        var deferrals = new LinkedHashMap<FieldGrouping.Deferred, Deferral>();
        var withheld = false;
        for (var objectType : supergraph.composite(parentType).possibleTypes()) {
            if (withInaccessible || !supergraph.composite(objectType).inaccessible()) {
                var fields = fields(parentType, objectType, sets, place, deferrals);
                if (isWithheld(parentType, objectType, fields)) {
                    withheld = true;
                } else {
                    byType.put(objectType, fields);
                }
            }
        }
        var selections = new Selections(
                parentType,
                byType,
                deferrals.values().stream()
                        .sorted(Comparator.comparingInt(Deferral::depth))
                        .toList());
        collected.put(key, selections);
        if (withheld) {
            withheldTypes.add(selections);
        }
        return selections;
    }

    /** A type that the caller may not see makes fields null that return it; behind an abstract type it is the object. */
    private boolean isWithheld(String parentType, String objectType, List<Field> fields) {
        return !circumstances.unmet().isEmpty()
                && !objectType.equals(parentType)
                && supergraph.access().denies(objectType, circumstances.unmet())
                && !fields.stream().allMatch(Field::isTypename);
    }

    /** Where something is withheld from the caller. */
    List<List<Object>> denials(Selections root) {
        return circumstances.unmet().isEmpty() ? List.of() : Denials.find(root, withheldTypes);
    }

    private List<Field> fields(
            String parentType,
            String objectType,
            List<SelectionSet> sets,
            UnionAgreement.Place place,
            Map<FieldGrouping.Deferred, Deferral> deferrals) {
        var grouping = new FieldGrouping(supergraph, fragments, conditions, objectType, deferrals);
        sets.forEach(set -> grouping.add(parentType, set));
        var fields = new ArrayList<Field>();
        grouping.groups().forEach((key, group) -> {
            var field = field(objectType, key, group, place);
            if (field.selections() != null || !grouping.isDeliveredBefore(key)) {
                fields.add(field);
            }
        });
        return contexts == null ? List.copyOf(fields) : contexts.with(objectType, List.copyOf(fields));
    }

    /** What names selections: the same sets at places that are resolved alike. */
    private record Collected(String sets, UnionAgreement.Place place) {}

    private Field field(
            String objectType, FieldGrouping.Key key, FieldGrouping.Group group, UnionAgreement.Place place) {
        var responseKey = key.responseKey();
        var deferral = key.deferral();
        var nodes = group.nodes();
        var asked = group.isOfInterface() ? Field.Asked.OF_INTERFACE : Field.Asked.OF_OBJECT;
        var first = nodes.getFirst();
        var name = first.getName();
        if (name.equals(Field.TYPENAME)) {
            return new Field(responseKey, name, "", List.of(), TYPENAME, null, asked, deferral);
        }
        if (name.equals("__schema") || name.equals("__type")) {
            var other = introspection.put(responseKey, nodes);
            if (other != null && !other.equals(nodes)) {
                throw new PlanningException("different introspection in two places under one name, " + responseKey);
            }
            var type = name.equals("__schema")
                    ? new TypeRef.NonNull(new TypeRef.Named("__Schema"))
                    : new TypeRef.Named("__Type");
            return new Field(responseKey, name, "", List.of(), type, null, asked, deferral);
        }
        var type = supergraph.field(objectType, name).type();
        if (supergraph.access().denies(objectType, name, type.baseName(), circumstances.unmet())) {
            return new Field(responseKey, name, "", List.of(), type, null, Field.Asked.DENIED, deferral);
        }
        if (place.withholds(objectType)) {
            return new Field(responseKey, name, "", List.of(), type, null, Field.Asked.IN_VAIN, deferral);
        }
        var subSets = nodes.stream()
                .map(graphql.language.Field::getSelectionSet)
                .filter(set -> set != null)
                .toList();
        return new Field(
                responseKey,
                name,
                ArgumentTexts.print(first.getArguments()),
                ArgumentTexts.variables(first.getArguments()),
                type,
                subSets.isEmpty() ? null : collect(type.baseName(), subSets, unions.through(place, objectType, name)),
                asked,
                deferral);
    }
}
