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
    private final IdentityHashMap<SelectionSet, Integer> identities = new IdentityHashMap<>();
    private final Map<String, Selections> collected = new HashMap<>();
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
    }

    /** For field sets of directives. */
    static Selections fieldSet(Supergraph supergraph, String parentType, List<SelectionSet> fields) {
        return new SelectionCollector(supergraph, Map.of(), Map.of(), true).collect(parentType, fields);
    }

    /** The introspection fields met at the root, which no subgraph answers, by response key. */
    Map<String, List<graphql.language.Field>> introspection() {
        return introspection;
    }

    Selections collect(String parentType, List<SelectionSet> sets) {
        var key = sets.stream()
                .map(set -> identities
                        .computeIfAbsent(set, ignored -> identities.size())
                        .toString())
                .collect(Collectors.joining(",", parentType + ":", ""));
        var known = collected.get(key);
        if (known != null) {
            return known;
        }
        var byType = new LinkedHashMap<String, List<Field>>();
        for (var objectType : supergraph.composite(parentType).possibleTypes()) {
            if (withInaccessible || !supergraph.composite(objectType).inaccessible()) {
                byType.put(objectType, fields(objectType, sets));
            }
        }
        var selections = new Selections(parentType, byType);
        collected.put(key, selections);
        return selections;
    }

    private List<Field> fields(String objectType, List<SelectionSet> sets) {
        var grouped = new LinkedHashMap<String, List<graphql.language.Field>>();
        var visited = new LinkedHashSet<String>();
        sets.forEach(set -> group(objectType, set, grouped, visited));
        var fields = new ArrayList<Field>();
        grouped.forEach((responseKey, nodes) -> fields.add(field(objectType, responseKey, nodes)));
        return List.copyOf(fields);
    }

    private void group(
            String objectType,
            SelectionSet set,
            Map<String, List<graphql.language.Field>> grouped,
            Set<String> visitedFragments) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case graphql.language.Field field -> {
                    if (included(field)) {
                        grouped.computeIfAbsent(field.getResultKey(), ignored -> new ArrayList<>())
                                .add(field);
                    }
                }
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    if (included(fragment) && (condition == null || applies(condition.getName(), objectType))) {
                        group(objectType, fragment.getSelectionSet(), grouped, visitedFragments);
                    }
                }
                case FragmentSpread spread -> {
                    if (included(spread) && visitedFragments.add(spread.getName())) {
                        var fragment = fragments.get(spread.getName());
                        if (applies(fragment.getTypeCondition().getName(), objectType)) {
                            group(objectType, fragment.getSelectionSet(), grouped, visitedFragments);
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

    private Field field(String objectType, String responseKey, List<graphql.language.Field> nodes) {
        var first = nodes.getFirst();
        var name = first.getName();
        if (name.equals(Field.TYPENAME)) {
            return new Field(responseKey, name, "", List.of(), TYPENAME, null);
        }
        if (name.equals("__schema") || name.equals("__type")) {
            introspection.put(responseKey, nodes);
            var type = name.equals("__schema")
                    ? new TypeRef.NonNull(new TypeRef.Named("__Schema"))
                    : new TypeRef.Named("__Type");
            return new Field(responseKey, name, "", List.of(), type, null);
        }
        var type = supergraph.field(objectType, name).type();
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
                subSets.isEmpty() ? null : collect(type.baseName(), subSets));
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
