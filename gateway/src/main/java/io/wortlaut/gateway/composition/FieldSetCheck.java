package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;

/** Checks what {@code @key}, {@code @requires} and {@code @provides} select. */
final class FieldSetCheck {

    /** The directive whose selection is checked; its errors' codes begin with its name. */
    enum Of {
        KEY,
        REQUIRES,
        PROVIDES;

        String directive() {
            return "@" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Subgraph subgraph;
    private final Of directive;
    private final BiConsumer<String, String> error;

    /**
     * A check.
     *
     * @param error takes each error's code, without the directive's name, and message
     */
    FieldSetCheck(Subgraph subgraph, Of directive, BiConsumer<String, String> error) {
        this.subgraph = subgraph;
        this.directive = directive;
        this.error = error;
    }

    /** Checks a selection on a type. */
    void check(String type, FieldSet fields) {
        if (fields.problem().isPresent()) {
            error.accept(
                    fields.equals(FieldSet.NOT_TEXT) ? "INVALID_FIELDS_TYPE" : "INVALID_FIELDS",
                    fields.problem().get());
        } else {
            check(type, fields.selections(), false);
        }
    }

    private void check(String type, List<Selection<?>> selections, boolean belowExternal) {
        for (Selection<?> selection : selections) {
            switch (selection) {
                case Field field -> checkField(type, field, belowExternal);
                case InlineFragment fragment -> {
                    String condition = fragment.getTypeCondition() == null
                            ? type
                            : fragment.getTypeCondition().getName();
                    if (subgraph.composite(condition).isEmpty()) {
                        error.accept("INVALID_FIELDS", "Unknown type \"" + condition + "\" in a type condition.");
                    } else {
                        check(condition, FieldSet.below(fragment), belowExternal);
                    }
                }
                default -> error.accept("INVALID_FIELDS", "named fragments cannot be used here.");
            }
        }
    }

    private void checkField(String type, Field field, boolean belowExternal) {
        String element = type + "." + field.getName();
        if (field.getName().equals("__typename")) {
            return;
        }
        FieldDef definition = subgraph.field(type, field.getName()).orElse(null);
        if (definition == null) {
            error.accept(
                    "INVALID_FIELDS",
                    "Cannot query field \"" + field.getName() + "\" on type \"" + type
                            + "\" (the field should either be added to this subgraph or, if it should not be resolved"
                            + " by this subgraph, you need to add it to this subgraph with @external).");
            return;
        }
        if (field.getAlias() != null) {
            error.accept("INVALID_FIELDS", "Cannot use alias \"" + field.getAlias() + "\" in a field set.");
        }
        if (!field.getDirectives().isEmpty()) {
            error.accept(
                    "DIRECTIVE_IN_FIELDS_ARG",
                    "cannot have directive applications in the " + directive.directive()
                            + "(fields:) argument but found some on \"" + element + "\".");
        }
        if (directive != Of.REQUIRES && !definition.arguments().isEmpty()) {
            error.accept(
                    "FIELDS_HAS_ARGS",
                    "field " + element + " cannot be included because it has arguments (fields with argument are not"
                            + " allowed in " + directive.directive() + ")");
        }
        checkKind(element, field, definition);
        boolean nowExternal = belowExternal || isExternal(type, definition);
        List<Selection<?>> below = FieldSet.below(field);
        if (below.isEmpty() && directive != Of.KEY && !nowExternal) {
            error.accept(
                    "FIELDS_MISSING_EXTERNAL",
                    "field \"" + element + "\" should not be part of a " + directive.directive()
                            + " since it is already provided by this subgraph (it is not marked @external)");
        }
        check(definition.type().baseName(), below, nowExternal);
    }

    /** An interface's field is external where an object that implements it says so. */
    private boolean isExternal(String type, FieldDef field) {
        return field.external()
                || subgraph.runtimeTypes(type).stream()
                        .map(object -> object.fields().get(field.name()))
                        .anyMatch(other -> other != null && other.external())
                // The key of a type extension is written @external by custom though it is resolved.
                || field.directives().has("external");
    }

    private void checkKind(String element, Field field, FieldDef definition) {
        SubgraphType type = subgraph.types().get(definition.type().baseName());
        boolean selects = field.getSelectionSet() != null;
        boolean composite = type instanceof SubgraphType.Composite || type instanceof SubgraphType.Union;
        if (composite && !selects) {
            error.accept(
                    "INVALID_FIELDS",
                    "Field \"" + element + "\" of type \"" + definition.type() + "\" must have a selection of"
                            + " subfields.");
        } else if (!composite && selects) {
            error.accept(
                    "INVALID_FIELDS",
                    "Field \"" + element + "\" must not have a selection since type \"" + definition.type()
                            + "\" has no subfields.");
        } else if (directive == Of.KEY
                && (type instanceof SubgraphType.Union
                        || (type instanceof SubgraphType.Composite object && object.isInterface()))) {
            error.accept(
                    "FIELDS_SELECT_INVALID_TYPE",
                    "field \"" + element + "\" is a" + (type instanceof SubgraphType.Union ? " Union" : "n Interface")
                            + " type which is not allowed in @key");
        }
    }
}
