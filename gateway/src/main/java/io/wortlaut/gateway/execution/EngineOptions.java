package io.wortlaut.gateway.execution;

import io.wortlaut.gateway.limits.OperationLimits;

/**
 * What an engine allows and remembers.
 *
 * @param limits of what clients may ask for
 * @param cachedCharacters how much query text is kept, parsed and planned
 * @param introspection whether clients may ask for the schema
 */
public record EngineOptions(OperationLimits limits, long cachedCharacters, boolean introspection) {
    public static final EngineOptions DEFAULT = new EngineOptions(OperationLimits.DEFAULT, 1 << 22, true);
}
