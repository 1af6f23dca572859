package io.wortlaut.claims.corpus;

/**
 * What statements of a story assert or deny.
 *
 * @param id the story's own
 */
public record StoryClaim(String id, String sentence) {}
