package io.wortlaut.claims.statement;

/** Whether a statement stands by itself. */
public enum Nesting {
    /** Part of no other statement. */
    OUTERMOST,
    /** Words that another statement quotes: "Skandal" in "sprach von einem „Skandal“". */
    NESTED
}
