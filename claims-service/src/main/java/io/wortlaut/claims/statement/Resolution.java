package io.wortlaut.claims.statement;

/** Whether we know whom an attribution means. */
public enum Resolution {
    RESOLVED,
    /** Named, but by a name that several known actors bear. */
    AMBIGUOUS,
    /** The text does not say who; neither actor nor source is given. */
    UNRESOLVED
}
