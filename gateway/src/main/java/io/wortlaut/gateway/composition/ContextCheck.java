package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;

import io.wortlaut.gateway.composition.SubgraphType.Composite;
import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Checks that {@code @fromContext} takes one value, of the argument's type, from a context that is set.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#context">
 *     context</a>
 */
final class ContextCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final Subgraph subgraph;
    private final Problems problems;
    private final Map<String, List<SubgraphType>> contexts = new TreeMap<>();

    ContextCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.problems = problems;
    }

    void check() {
        subgraph.types().values().forEach(this::readContexts);
        subgraph.composites().forEach(type -> type.fields()
                .values()
                .forEach(field -> field.arguments().values().forEach(argument -> ContextValue.of(argument)
                        .ifPresent(value -> checkArgument(type, field, argument, value)))));
    }

    private void readContexts(SubgraphType type) {
        type.directives().all("context").forEach(directive -> {
            String name = AppliedDirectives.text(directive, "name").orElse("");
            if (!NAME.matcher(name).matches()) {
                error(
                        "CONTEXT_NAME_INVALID",
                        type.name(),
                        "Context name \"" + name
                                + "\" is invalid. It should have only alphanumeric characters, a letter" + " first.");
            }
            contexts.computeIfAbsent(name, ignored -> new ArrayList<>()).add(type);
        });
    }

    private void checkArgument(Composite type, FieldDef field, FieldDef argument, ContextValue value) {
        String element = type.name() + "." + field.name() + "(" + argument.name() + ":)";
        if (type.isInterface()) {
            error(
                    "CONTEXT_NOT_SET",
                    element,
                    "@fromContext argument cannot be used on a field that exists on an abstract type \"" + element
                            + "\".");
            return;
        }
        for (String iface : type.interfaces()) {
            if (subgraph.field(iface, field.name()).isPresent()) {
                error(
                        "CONTEXT_NOT_SET",
                        element,
                        "@fromContext argument cannot be used on a field implementing an interface field \"" + iface
                                + "." + field.name() + "\".");
            }
        }
        if (argument.defaultValue() != null) {
            error(
                    "CONTEXT_NOT_SET",
                    element,
                    "@fromContext arguments may not have a default value: \"" + element + "\".");
        }
        if (value.context().isEmpty()) {
            error(
                    "NO_CONTEXT_IN_SELECTION",
                    element,
                    "@fromContext argument does not reference a context \"" + value.selection() + "\".");
            return;
        }
        List<SubgraphType> locations = contexts.get(value.context());
        if (locations == null) {
            error(
                    "CONTEXT_NOT_SET",
                    element,
                    "Context \"" + value.context() + "\" is used at location \"" + element + "\" but is never set.");
        } else {
            wrong(value.fields(), locations, argument.type())
                    .ifPresent(why -> error(
                            "CONTEXT_INVALID_SELECTION",
                            element,
                            "Context \"" + value.context() + "\" is used in \"" + element
                                    + "\" but the selection is invalid: " + why));
        }
        if (type.keys().stream().noneMatch(Key::resolvable)) {
            error(
                    "CONTEXT_NO_RESOLVABLE_KEY",
                    type.name(),
                    "Object \"" + type.name() + "\" has no resolvable key but has a field with a contextual argument.");
        }
    }

    /** Why the selection gives no value of the type, or empty. */
    private Optional<String> wrong(FieldSet fields, List<SubgraphType> locations, TypeRef type) {
        if (fields.problem().isPresent()) {
            return fields.problem();
        }
        List<Selection<?>> selections = fields.selections();
        boolean byType = selections.stream().allMatch(InlineFragment.class::isInstance);
        if (!byType && selections.size() != 1) {
            return Optional.of("multiple selections are made");
        }
        Set<String> applied = new HashSet<>();
        for (SubgraphType location : locations) {
            Optional<String> problem = byType
                    ? wrongByType(location.name(), selections, type, applied)
                    : wrongValue(location.name(), selections, type);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return byType && applied.size() < selections.size()
                ? Optional.of("there is a type condition that is never used or stands twice")
                : Optional.empty();
    }

    private Optional<String> wrongByType(
            String location, List<Selection<?>> selections, TypeRef type, Set<String> applied) {
        boolean any = false;
        for (Selection<?> selection : selections) {
            InlineFragment fragment = (InlineFragment) selection;
            if (fragment.getTypeCondition() == null) {
                return Optional.of("inline fragments must have type conditions");
            }
            String condition = fragment.getTypeCondition().getName();
            if (subgraph.composite(condition)
                    .filter(object -> !object.isInterface())
                    .isEmpty()) {
                return Optional.of("type conditions must be an object type");
            }
            if (subgraph.runtimeTypes(location).stream()
                    .anyMatch(object -> object.name().equals(condition))) {
                any = true;
                applied.add(condition);
                Optional<String> problem = wrongValue(condition, FieldSet.below(fragment), type);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return any ? Optional.empty() : Optional.of("no type condition matches the location \"" + location + "\"");
    }

    private Optional<String> wrongValue(String location, List<Selection<?>> selections, TypeRef expected) {
        List<String> problems = new ArrayList<>();
        TypeRef type = type(location, selections, problems);
        if (!problems.isEmpty()) {
            return Optional.of(problems.getFirst());
        }
        return nullable(type).equals(expected)
                ? Optional.empty()
                : Optional.of("the type of the selection \"" + nullable(type) + "\" does not match the expected type \""
                        + expected + "\"");
    }

    /** The type of the one value that is selected; with problems where there is none. */
    private TypeRef type(String location, List<Selection<?>> selections, List<String> problems) {
        TypeRef none = new TypeRef.Named(location);
        if (selections.size() != 1 || !(selections.getFirst() instanceof Field field)) {
            problems.add("multiple fields could be selected");
            return none;
        }
        FieldDef definition = subgraph.field(location, field.getName()).orElse(null);
        if (definition == null) {
            problems.add("Cannot query field \"" + field.getName() + "\" on type \"" + location + "\".");
        } else if (subgraph.composite(location)
                .filter(Composite::interfaceObject)
                .isPresent()) {
            problems.add("One of the types in the selection is an interfaceObject: \"" + location + "\"");
        } else if (field.getAlias() != null) {
            problems.add("aliases are not allowed in the selection");
        } else if (!field.getDirectives().isEmpty()) {
            problems.add("directives are not allowed in the selection");
        } else {
            String base = definition.type().baseName();
            List<Selection<?>> below = FieldSet.below(field);
            boolean composite = subgraph.type(base)
                    .filter(type -> type instanceof Composite || type instanceof SubgraphType.Union)
                    .isPresent();
            if (composite == below.isEmpty()) {
                problems.add("\"" + location + "." + field.getName() + "\" of type \"" + base
                        + (composite ? "\" needs a selection of subfields" : "\" has no subfields"));
            } else {
                return lists(
                        definition.type(), below.isEmpty() ? new TypeRef.Named(base) : type(base, below, problems));
            }
        }
        return none;
    }

    /** The inner type with the lists of the outer one around it; what may be null is left open. */
    private static TypeRef lists(TypeRef outer, TypeRef inner) {
        return switch (outer) {
            case TypeRef.NonNull(TypeRef type) -> lists(type, inner);
            case TypeRef.ListOf(TypeRef item) -> new TypeRef.ListOf(lists(item, inner));
            case TypeRef.Named named -> inner;
        };
    }

    private static TypeRef nullable(TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull(TypeRef inner) -> nullable(inner);
            case TypeRef.ListOf(TypeRef item) -> new TypeRef.ListOf(nullable(item));
            case TypeRef.Named named -> named;
        };
    }

    private void error(String code, String element, String message) {
        problems.error(code, subgraph.name(), element, message);
    }
}
