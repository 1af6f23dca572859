package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;

/** Checks that what {@code @inaccessible} leaves of a supergraph is a schema that clients can use. */
final class InaccessibleCheck {

    private final Map<String, MergedType> types;
    private final Problems problems;

    InaccessibleCheck(Map<String, MergedType> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check() {
        for (MergedType type : types.values()) {
            if (!type.inaccessible()) {
                checkChildren(type);
                type.fields().forEach(field -> checkField(type, field));
            } else if (type.name().equals("Query")) {
                error(
                        "QUERY_ROOT_TYPE_INACCESSIBLE",
                        type.name(),
                        "Type \"Query\" is @inaccessible but is the query root type, which must be in the API schema.");
            }
        }
    }

    private void checkChildren(MergedType type) {
        String children =
                switch (type.kind()) {
                    case OBJECT, INTERFACE, INPUT ->
                        type.fields().stream().allMatch(MergedField::inaccessible) ? "fields" : null;
                    case ENUM ->
                        type.values().stream().allMatch(MergedType.MergedValue::inaccessible) ? "values" : null;
                    case UNION -> type.members().stream().allMatch(this::isHidden) ? "members" : null;
                    case SCALAR -> null;
                };
        if (children != null) {
            error(
                    "ONLY_INACCESSIBLE_CHILDREN",
                    type.name(),
                    "Type \"" + type.name() + "\" is in the API schema but all of its " + children
                            + " are @inaccessible.");
        }
    }

    private void checkField(MergedType type, MergedField field) {
        String element = type.name() + "." + field.name();
        if (field.inaccessible()) {
            if (type.kind() == SubgraphType.Kind.INPUT && field.required()) {
                error(
                        "REQUIRED_INACCESSIBLE",
                        element,
                        "Input field \"" + element + "\" is @inaccessible but is a required input field of its type.");
            }
            checkInterfaces(type, field);
            return;
        }
        checkReference(element, field);
        checkDefault(element, field);
        for (MergedField argument : field.arguments()) {
            String coordinate = element + "(" + argument.name() + ":)";
            if (!argument.inaccessible()) {
                checkReference(coordinate, argument);
                checkDefault(coordinate, argument);
            } else if (argument.required()) {
                error(
                        "REQUIRED_INACCESSIBLE",
                        coordinate,
                        "Argument \"" + coordinate + "\" is @inaccessible but is a required argument of its field.");
            }
        }
    }

    private void checkInterfaces(MergedType type, MergedField field) {
        for (String name : type.interfaces()) {
            MergedType iface = types.get(name);
            boolean visible = iface != null
                    && !iface.inaccessible()
                    && iface.field(field.name())
                            .filter(inherited -> !inherited.inaccessible())
                            .isPresent();
            if (visible) {
                error(
                        "IMPLEMENTED_BY_INACCESSIBLE",
                        type.name() + "." + field.name(),
                        "Field \"" + type.name() + "." + field.name()
                                + "\" is @inaccessible but implements the interface field \"" + name + "."
                                + field.name() + "\", which is in the API schema.");
            }
        }
    }

    private void checkReference(String element, MergedField field) {
        if (isHidden(field.type().baseName())) {
            error(
                    "REFERENCED_INACCESSIBLE",
                    element,
                    "Type \"" + field.type().baseName() + "\" is @inaccessible but is referenced by \"" + element
                            + "\", which is in the API schema.");
        }
    }

    private void checkDefault(String element, MergedField input) {
        if (input.defaultValue() != null) {
            checkDefault(element, input.type().baseName(), input.defaultValue());
        }
    }

    private void checkDefault(String element, String type, Value<?> value) {
        MergedType merged = types.get(type);
        switch (value) {
            case ArrayValue list -> list.getValues().forEach(item -> checkDefault(element, type, item));
            case EnumValue chosen
            when merged != null ->
                merged.values().stream()
                        .filter(candidate -> candidate.name().equals(chosen.getName()))
                        .filter(MergedType.MergedValue::inaccessible)
                        .forEach(hidden -> usedByDefault("Enum value \"" + type + "." + hidden.name() + "\"", element));
            case ObjectValue object
            when merged != null -> {
                for (ObjectField given : object.getObjectFields()) {
                    merged.field(given.getName()).ifPresent(field -> {
                        if (field.inaccessible()) {
                            usedByDefault("Input field \"" + type + "." + field.name() + "\"", element);
                        }
                        checkDefault(element, field.type().baseName(), given.getValue());
                    });
                }
            }
            default -> {
                // A scalar names nothing of the schema.
            }
        }
    }

    private void usedByDefault(String what, String element) {
        error(
                "DEFAULT_VALUE_USES_INACCESSIBLE",
                element,
                what + " is @inaccessible but is used in the default value of \"" + element
                        + "\", which is in the API schema.");
    }

    private boolean isHidden(String type) {
        return types.containsKey(type) && types.get(type).inaccessible();
    }

    private void error(String code, String element, String message) {
        problems.error(code, element, List.of(), message);
    }
}
