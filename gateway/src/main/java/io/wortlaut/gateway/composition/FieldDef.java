package io.wortlaut.gateway.composition;

import java.util.Map;
import java.util.Optional;

import graphql.language.InputValueDefinition;
import graphql.language.Value;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * A field, an argument or an input field of a subgraph.
 *
 * @param description may be null
 * @param arguments in the order written; empty for arguments and input fields
 * @param defaultValue null where there is none, and for fields
 * @param external whether the subgraph only refers to the field and another resolves it
 * @param shareable whether other subgraphs may resolve the field as well
 */
record FieldDef(
        String name,
        String description,
        TypeRef type,
        Map<String, FieldDef> arguments,
        Value<?> defaultValue,
        AppliedDirectives directives,
        boolean external,
        boolean shareable) {

    /** An argument of a directive. */
    static FieldDef argument(InputValueDefinition definition) {
        return new FieldDef(
                definition.getName(),
                SubgraphReader.description(definition),
                TypeRef.of(definition.getType()),
                Map.of(),
                definition.getDefaultValue(),
                AppliedDirectives.NONE,
                false,
                true);
    }

    FieldDef withExternal(boolean value) {
        return new FieldDef(name, description, type, arguments, defaultValue, directives, value, shareable);
    }

    FieldDef withShareable(boolean value) {
        return new FieldDef(name, description, type, arguments, defaultValue, directives, external, value);
    }

    /** The selection that {@code @requires} or {@code @provides} carries. */
    Optional<FieldSet> fieldSet(String directive) {
        return directives.first(directive).map(applied -> AppliedDirectives.text(applied, "fields")
                .map(FieldSet::parse)
                .orElse(FieldSet.NOT_TEXT));
    }

    /** Whether an operation must give it a value. */
    boolean required() {
        return !type.nullable() && defaultValue == null;
    }
}
