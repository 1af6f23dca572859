package io.wortlaut.gateway.limits;

import java.util.Set;

/**
 * Limits of what clients may ask for. Fields, aliases and directives are counted after fragments have been put in place of
 * their spreads, so that a short document cannot stand for a large operation.
 *
 * @param tokens of a document
 * @param characters of a document
 * @param nesting of grammar rules, and of fragments in one another
 * @param depth of fields in one another
 * @param fields selected in all
 * @param rootFields selected on the root type
 * @param aliases in all
 * @param directives in all
 * @param introspectionDepth how often the lists of {@code __Type} may stand in one another
 * @param pageSize what an argument of {@code pageArguments} may ask for
 * @param pageArguments names of arguments that say how many elements are wanted
 * @param cost by {@code @cost} and {@code @listSize}; 0 for any
 * @param listSize how many elements a list has that {@code @listSize} says nothing of
 */
public record OperationLimits(
        int tokens,
        int characters,
        int nesting,
        int depth,
        int fields,
        int rootFields,
        int aliases,
        int directives,
        int introspectionDepth,
        int pageSize,
        Set<String> pageArguments,
        long cost,
        int listSize) {
    public static final OperationLimits DEFAULT = new OperationLimits(
            15_000, 1 << 20, 500, 50, 5_000, 100, 200, 200, 2, 1_000, Set.of("first", "last", "limit"), 0, 10);

    public OperationLimits {
        pageArguments = Set.copyOf(pageArguments);
    }
}
