package io.wortlaut.gateway.execution;

/**
 * Limits of what clients may ask for.
 *
 * @param maxTokens of a document
 * @param maxDepth of grammar rules that the parser is in
 * @param maxCharacters of a document
 * @param cachedCharacters how much query text is kept, parsed and planned
 * @param introspection whether clients may ask for the schema
 */
public record EngineOptions(
        int maxTokens, int maxDepth, int maxCharacters, long cachedCharacters, boolean introspection) {
    public static final EngineOptions DEFAULT = new EngineOptions(15_000, 500, 1 << 20, 16 << 20, true);
}
