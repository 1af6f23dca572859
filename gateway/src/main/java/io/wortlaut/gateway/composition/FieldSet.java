package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Optional;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/**
 * The selection that {@code @key}, {@code @requires} and {@code @provides} carry as text.
 *
 * @param text the selection as written, without braces around it
 * @param selections what the text selects; empty when it cannot be read
 * @param unreadable why the text cannot be read, or null
 */
record FieldSet(String text, List<Selection<?>> selections, String unreadable) {

    /** Stands where the directive has something else than text. */
    static final FieldSet NOT_TEXT = new FieldSet("", List.of(), "its argument \"fields\" must be a string");

    static FieldSet parse(String text) {
        String inner = text.strip();
        if (inner.startsWith("{") && inner.endsWith("}")) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        if (Nesting.isTooDeep(inner)) {
            return new FieldSet(
                    inner, List.of(), "Syntax Error: it is nested deeper than " + Nesting.LIMIT + " levels");
        }
        try {
            List<?> definitions = Parser.parse("{" + inner + "}").getDefinitions();
            if (definitions.size() == 1
                    && definitions.getFirst() instanceof OperationDefinition operation
                    && operation.getSelectionSet() != null) {
                return new FieldSet(inner, selections(operation.getSelectionSet()), null);
            }
            return new FieldSet(inner, List.of(), "it is not one selection of fields");
        } catch (InvalidSyntaxException e) {
            return new FieldSet(inner, List.of(), "Syntax Error: " + e.getMessage());
        }
    }

    /** What a field or fragment selects below itself. */
    static List<Selection<?>> below(Selection<?> selection) {
        SelectionSet set =
                switch (selection) {
                    case Field field -> field.getSelectionSet();
                    case InlineFragment fragment -> fragment.getSelectionSet();
                    default -> null;
                };
        return set == null ? List.of() : selections(set);
    }

    Optional<String> problem() {
        return Optional.ofNullable(unreadable);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Selection<?>> selections(SelectionSet set) {
        return (List<Selection<?>>) (List) set.getSelections();
    }
}
