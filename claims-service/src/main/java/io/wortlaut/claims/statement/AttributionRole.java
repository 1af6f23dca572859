package io.wortlaut.claims.statement;

/** What somebody has to do with a statement. */
public enum AttributionRole {
    SPEAKER,
    ON_BEHALF_OF,
    ADDRESSEE,
    /** The medium, agency or document that it came through. */
    VIA
}
