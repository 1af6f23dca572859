package io.wortlaut.gateway.supergraph;

import java.util.Set;

import graphql.language.SelectionSet;

/**
 * An argument that no client gives: its value is taken from an object above ({@code @fromContext}).
 *
 * @param type as the subgraph declares it
 * @param context the context's name in the supergraph
 * @param providers names of the object types that set the context; the nearest one above counts
 * @param text what is selected there, as written
 * @param selection the same, parsed
 */
public record ContextArgument(
        String name, TypeRef type, String context, Set<String> providers, String text, SelectionSet selection) {

    /** Equal for arguments with the same value. */
    public String key() {
        return "$" + context + " " + text;
    }
}
