package io.wortlaut.claims.extraction.clause;

/** What a clause is by its word order. */
public enum ClauseType {
    MAIN,
    VERB_FIRST,
    SUBORDINATE,
    RELATIVE,
    INFINITIVE,
    QUOTE,
    FRAGMENT
}
