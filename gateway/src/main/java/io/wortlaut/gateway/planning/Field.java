package io.wortlaut.gateway.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * A field to be fetched, after fragments, aliases and conditions have been resolved.
 *
 * @param arguments as they are written in a query, with their brackets, or empty
 * @param variables the names of the variables in {@code arguments}
 * @param type in the supergraph, for the object type it is selected on
 * @param selections null for a leaf
 */
public record Field(
        String responseKey,
        String name,
        String arguments,
        List<String> variables,
        TypeRef type,
        @Nullable Selections selections) {
    static final String TYPENAME = "__typename";

    boolean isTypename() {
        return name.equals(TYPENAME);
    }

    boolean isIntrospection() {
        return name.equals("__schema") || name.equals("__type");
    }

    /** What is asked of a subgraph, whatever the client calls it. */
    String call() {
        return name + arguments;
    }
}
