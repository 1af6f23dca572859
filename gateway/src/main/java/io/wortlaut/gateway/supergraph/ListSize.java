package io.wortlaut.gateway.supergraph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @listSize} says of a field.
 *
 * @param assumedSize elements to reckon with when no argument says how many; null if not given
 * @param slicingArguments arguments that say how many; a name within an input object is reached by dots
 * @param sizedFields fields of the returned object whose lists have that size, instead of the field itself
 * @param requireOneSlicingArgument whether a client must give exactly one of the slicing arguments
 */
public record ListSize(
        @Nullable Integer assumedSize,
        List<String> slicingArguments,
        List<String> sizedFields,
        boolean requireOneSlicingArgument) {}
