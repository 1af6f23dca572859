package io.wortlaut.claims.extraction.segment;

import io.wortlaut.claims.extraction.Zone;

/**
 * A sentence. One that quotes several sentences ("„A. B“, sagte sie.") is one sentence.
 *
 * @param from first token
 * @param to one past the last token
 * @param paragraph number of its paragraph, from 0
 */
public record Sentence(int from, int to, int paragraph, Zone zone) {}
