package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;

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
    private final Map<String, Boolean> conditions;
    private final boolean withInaccessible;
    private final UnionAgreement unions;
    private final IdentityHashMap<SelectionSet, Integer> identities = new IdentityHashMap<>();
    private final Map<Collected, Selections> collected = new HashMap<>();
    private final Map<String, List<graphql.language.Field>> introspection = new LinkedHashMap<>();

    /**
     * @param conditions values of the variables that {@code @skip} and {@code @include} name
     * @param withInaccessible whether types that clients may not see count, as they do in keys
     */
    SelectionCollector(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Map<String, Boolean> conditions,
            boolean withInaccessible) {
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.conditions = conditions;
        this.withInaccessible = withInaccessible;
        this.unions = new UnionAgreement(supergraph);
    }

    /** For field sets of directives. */
    static Selections fieldSet(Supergraph supergraph, String parentType, List<SelectionSet> fields) {
        return new SelectionCollector(supergraph, Map.of(), Map.of(), true)
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
        for (var objectType : supergraph.composite(parentType).possibleTypes()) {
            if (withInaccessible || !supergraph.composite(objectType).inaccessible()) {
                byType.put(objectType, fields(parentType, objectType, sets, place));
            }
        }
        var selections = new Selections(parentType, byType);
        collected.put(key, selections);
        return selections;
    }

    private List<Field> fields(
            String parentType, String objectType, List<SelectionSet> sets, UnionAgreement.Place place) {
        var grouped = new LinkedHashMap<String, Group>();
        var visited = new LinkedHashSet<String>();
        sets.forEach(set -> group(parentType, objectType, set, grouped, visited));
        var fields = new ArrayList<Field>();
        grouped.forEach((responseKey, group) -> fields.add(field(objectType, responseKey, group, place)));
        return List.copyOf(fields);
    }

    /** The fields of one response key. */
    private static final class Group {
        private final List<graphql.language.Field> nodes = new ArrayList<>();
        private boolean ofInterface;
    }

    /** What names selections: the same sets at places that are resolved alike. */
    private record Collected(String sets, UnionAgreement.Place place) {}

    private void group(
            String enclosingType,
            String objectType,
            SelectionSet set,
            Map<String, Group> grouped,
            Set<String> visitedFragments) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case graphql.language.Field field -> {
                    if (included(field)) {
                        var group = grouped.computeIfAbsent(field.getResultKey(), ignored -> new Group());
                        group.nodes.add(field);
                        group.ofInterface |= !enclosingType.equals(objectType);
                    }
                }
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    if (included(fragment) && (condition == null || applies(condition.getName(), objectType))) {
                        group(
                                condition == null ? enclosingType : condition.getName(),
                                objectType,
                                fragment.getSelectionSet(),
                                grouped,
                                visitedFragments);
                    }
                }
                case FragmentSpread spread -> {
                    if (included(spread) && visitedFragments.add(spread.getName())) {
                        var fragment = fragments.get(spread.getName());
                        var condition = fragment.getTypeCondition().getName();
                        if (applies(condition, objectType)) {
                            group(condition, objectType, fragment.getSelectionSet(), grouped, visitedFragments);
                        }
                    }
                }
                default -> throw new PlanningException("unknown kind of selection: " + selection);
            }
        }
    }

    private boolean applies(String condition, String objectType) {
        var type = supergraph.type(condition);
        return type != null && type.possibleTypes().contains(objectType);
    }

    private Field field(String objectType, String responseKey, Group group, UnionAgreement.Place place) {
        var nodes = group.nodes;
        var asked = group.ofInterface ? Field.Asked.OF_INTERFACE : Field.Asked.OF_OBJECT;
        var first = nodes.getFirst();
        var name = first.getName();
        if (name.equals(Field.TYPENAME)) {
            return new Field(responseKey, name, "", List.of(), TYPENAME, null, asked);
        }
        if (name.equals("__schema") || name.equals("__type")) {
            introspection.put(responseKey, nodes);
            var type = name.equals("__schema")
                    ? new TypeRef.NonNull(new TypeRef.Named("__Schema"))
                    : new TypeRef.Named("__Type");
            return new Field(responseKey, name, "", List.of(), type, null, asked);
        }
        var type = supergraph.field(objectType, name).type();
        if (place.withholds(objectType)) {
            return new Field(responseKey, name, "", List.of(), type, null, Field.Asked.IN_VAIN);
        }
        var subSets = nodes.stream()
                .map(graphql.language.Field::getSelectionSet)
                .filter(set -> set != null)
                .toList();
        return new Field(
                responseKey,
                name,
                arguments(first.getArguments()),
                variables(first.getArguments()),
                type,
                subSets.isEmpty() ? null : collect(type.baseName(), subSets, unions.through(place, objectType, name)),
                asked);
    }

    private static String arguments(List<Argument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(AstPrinter::printAstCompact).collect(Collectors.joining(",", "(", ")"));
    }

    private static List<String> variables(List<Argument> arguments) {
        var names = new LinkedHashSet<String>();
        arguments.forEach(argument -> variables(argument.getValue(), names));
        return List.copyOf(names);
    }

    private static void variables(Value<?> value, Set<String> names) {
        switch (value) {
            case VariableReference variable -> names.add(variable.getName());
            case ArrayValue array -> array.getValues().forEach(element -> variables(element, names));
            case ObjectValue object ->
                object.getObjectFields().stream().map(ObjectField::getValue).forEach(v -> variables(v, names));
            default -> {}
        }
    }

    private boolean included(DirectivesContainer<?> node) {
        return node.getDirectives().stream().allMatch(directive -> switch (directive.getName()) {
            case "skip" -> !condition(directive);
            case "include" -> condition(directive);
            default -> true;
        });
    }

    private boolean condition(Directive directive) {
        @Nullable Argument argument = directive.getArgument("if");
        return switch (argument == null ? null : argument.getValue()) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable -> {
                var value = conditions.get(variable.getName());
                if (value == null) {
                    throw new PlanningException("no value for $" + variable.getName() + ", which a condition needs");
                }
                yield value;
            }
            case null, default -> throw new PlanningException("@" + directive.getName() + " needs a Boolean");
        };
    }
}
