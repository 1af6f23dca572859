package io.wortlaut.claims.statement;

/**
 * One thing that a decision changed.
 *
 * @param field the changed field's name in the graph
 * @param before null when there was nothing
 * @param after null when there is nothing
 */
public record Change(String field, String before, String after) {}
