package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Optional;

import graphql.language.Value;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * A field, an argument or an input field of the supergraph.
 *
 * @param description may be null
 * @param arguments empty for arguments and input fields
 * @param defaultValue null where there is none
 * @param directives as printed, those of the join specification first
 */
record MergedField(
        String name,
        String description,
        List<MergedField> arguments,
        TypeRef type,
        Value<?> defaultValue,
        List<String> directives) {

    static final String INACCESSIBLE = "@inaccessible";

    boolean inaccessible() {
        return directives.contains(INACCESSIBLE);
    }

    boolean required() {
        return !type.nullable() && defaultValue == null;
    }

    Optional<MergedField> argument(String argumentName) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(argumentName))
                .findFirst();
    }

    MergedField withDirectives(List<String> newDirectives) {
        return new MergedField(name, description, arguments, type, defaultValue, newDirectives);
    }
}
