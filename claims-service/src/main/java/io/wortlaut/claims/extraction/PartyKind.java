package io.wortlaut.claims.extraction;

/** What kind of party speaks, is spoken for, or passes speech on. */
public enum PartyKind {
    PERSON,
    STATE,
    ORGANIZATION,
    /** Several parties speaking with one voice: a joint statement. */
    COALITION,
    /** Somebody known by role only: "ein Sprecher des Ministeriums". */
    UNNAMED_OFFICIAL,
    /** A medium, agency or document: only ever a source. */
    MEDIUM,
    /** The text does not say who. An honest, countable answer. */
    UNRESOLVED
}
