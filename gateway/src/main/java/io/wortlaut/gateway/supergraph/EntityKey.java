package io.wortlaut.gateway.supergraph;

import graphql.language.SelectionSet;

/**
 * One {@code @key} of a type in a subgraph.
 *
 * @param text the field set as written
 * @param fields the same, parsed
 * @param resolvable whether the subgraph can be entered by it
 */
public record EntityKey(String text, SelectionSet fields, boolean resolvable) {}
