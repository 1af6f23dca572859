package io.wortlaut.claims.extraction.mention;

import io.wortlaut.claims.extraction.PartyKind;

/**
 * A name known beforehand.
 *
 * @param name canonical name of what it means
 * @param kind STATE, ORGANIZATION or MEDIUM
 * @param method how the form means it: {@code name}, {@code alias} or {@code metonym}
 * @param organOf the state that the organisation is an organ of; null otherwise
 */
public record Known(String name, PartyKind kind, String method, String organOf) {

    /** A known name in a text, up to and excluding word {@code to}. */
    public record Found(Known known, int to) {}
}
