package io.wortlaut.gateway.execution;

/**
 * Limits of what clients may ask for.
 *
 * @param maxTokens of a document
 * @param maxDepth of nested braces and brackets in a document, as the parser counts them
 * @param cachedCharacters how much query text is kept, parsed and planned
 */
public record EngineOptions(int maxTokens, int maxDepth, int maxCharacters, long cachedCharacters) {
    public static final EngineOptions DEFAULT = new EngineOptions(15_000, 500, 1 << 20, 16 << 20);
}
