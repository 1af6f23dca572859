package io.wortlaut.gateway.composition;

import java.util.List;

import graphql.language.Selection;

/**
 * Where a query plan can stand: at a value, as one subgraph sees it.
 *
 * @param graph the subgraph's value of {@code join__Graph}
 * @param type the value's type in that subgraph; an interface where the subgraph has an interface object
 * @param provided what the subgraph gives here though it is external, by a {@code @provides} on the way
 */
record Position(String graph, String type, List<Selection<?>> provided) {}
