package io.wortlaut.claims.extraction.tag;

import io.wortlaut.claims.extraction.clause.NounPhrase;

/**
 * "laut …", "… zufolge", "nach Angaben …", ", so …": names where something comes from without a verb.
 *
 * @param from first word
 * @param to one past the last word
 * @param cue the word that makes it one
 * @param phrase who or what it comes from; null for "demnach"
 */
public record SourcePhrase(int from, int to, int cue, NounPhrase phrase) {}
