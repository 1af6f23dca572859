package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import graphql.language.StringValue;
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
    private final Circumstances circumstances;
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
        var deferrals = new LinkedHashMap<Deferred, Deferral>();
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
            Map<Deferred, Deferral> deferrals) {
        var grouping = new Grouping(objectType, deferrals);
        sets.forEach(set -> group(parentType, set, null, grouping));
        var fields = new ArrayList<Field>();
        grouping.groups.forEach((key, group) -> {
            var field = field(objectType, key, group, place);
            if (field.selections() != null || !grouping.isDeliveredBefore(key)) {
                fields.add(field);
            }
        });
        return contexts == null ? List.copyOf(fields) : contexts.with(objectType, List.copyOf(fields));
    }

    /** What names a deferral while selections are collected. */
    private record Deferred(
            DirectivesContainer<?> fragment, @Nullable Deferral parent) {}

    /** What names a field: those with the same response key are one, except that a deferred one is one of its own. */
    private record GroupKey(String responseKey, @Nullable Deferral deferral) {}

    /** A fragment is spread once, and once again where it is deferred. */
    private record Spread(String fragment, @Nullable Deferral deferral) {}

    /** Fields for one object type. */
    private static final class Grouping {
        private final String objectType;
        private final Map<Deferred, Deferral> deferrals;
        private final Map<GroupKey, Group> groups = new LinkedHashMap<>();
        private final Set<Spread> spread = new HashSet<>();

        Grouping(String objectType, Map<Deferred, Deferral> deferrals) {
            this.objectType = objectType;
            this.deferrals = deferrals;
        }

        private boolean isDeliveredBefore(GroupKey key) {
            for (var at = key.deferral(); at != null; at = at.parent()) {
                if (groups.containsKey(new GroupKey(key.responseKey(), at.parent()))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The fields of one response key. */
    private static final class Group {
        private final List<graphql.language.Field> nodes = new ArrayList<>();
        private boolean ofInterface;
    }

    /** What names selections: the same sets at places that are resolved alike. */
    private record Collected(String sets, UnionAgreement.Place place) {}

    private void group(String enclosingType, SelectionSet set, @Nullable Deferral deferral, Grouping into) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case graphql.language.Field field -> {
                    if (included(field)) {
                        var key = new GroupKey(field.getResultKey(), deferral);
                        var group = into.groups.computeIfAbsent(key, ignored -> new Group());
                        group.nodes.add(field);
                        group.ofInterface |= !enclosingType.equals(into.objectType);
                    }
                }
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    if (included(fragment) && (condition == null || applies(condition.getName(), into.objectType))) {
                        group(
                                condition == null ? enclosingType : condition.getName(),
                                fragment.getSelectionSet(),
                                deferral(fragment, deferral, into),
                                into);
                    }
                }
                case FragmentSpread spread -> {
                    var within = included(spread) ? deferral(spread, deferral, into) : null;
                    if (included(spread) && into.spread.add(new Spread(spread.getName(), within))) {
                        var fragment = fragments.get(spread.getName());
                        var condition = fragment.getTypeCondition().getName();
                        if (applies(condition, into.objectType)) {
                            group(condition, fragment.getSelectionSet(), within, into);
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

    /** The deferral of what is in the fragment. */
    private @Nullable Deferral deferral(DirectivesContainer<?> fragment, @Nullable Deferral around, Grouping into) {
        var directive = circumstances.deferring() ? directive(fragment, "defer") : null;
        if (directive == null || (directive.getArgument("if") != null && !condition(directive))) {
            return around;
        }
        var label = directive.getArgument("label");
        return into.deferrals.computeIfAbsent(
                new Deferred(fragment, around),
                ignored -> new Deferral(
                        label != null && label.getValue() instanceof StringValue text ? text.getValue() : null,
                        around));
    }

    private static @Nullable Directive directive(DirectivesContainer<?> node, String name) {
        return node.getDirectives().stream()
                .filter(directive -> directive.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Field field(String objectType, GroupKey key, Group group, UnionAgreement.Place place) {
        var responseKey = key.responseKey();
        var deferral = key.deferral();
        var nodes = group.nodes;
        var asked = group.ofInterface ? Field.Asked.OF_INTERFACE : Field.Asked.OF_OBJECT;
        var first = nodes.getFirst();
        var name = first.getName();
        if (name.equals(Field.TYPENAME)) {
            return new Field(responseKey, name, "", List.of(), TYPENAME, null, asked, deferral);
        }
        if (name.equals("__schema") || name.equals("__type")) {
            introspection.put(responseKey, nodes);
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
                arguments(first.getArguments()),
                variables(first.getArguments()),
                type,
                subSets.isEmpty() ? null : collect(type.baseName(), subSets, unions.through(place, objectType, name)),
                asked,
                deferral);
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
                var value = circumstances.conditions().get(variable.getName());
                if (value == null) {
                    throw new PlanningException("no value for $" + variable.getName() + ", which a condition needs");
                }
                yield value;
            }
            case null, default -> throw new PlanningException("@" + directive.getName() + " needs a Boolean");
        };
    }
}
