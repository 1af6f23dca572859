package io.wortlaut.claims.corpus;

/** How a statement stands to the claim that it is about. */
public enum Stance {
    ASSERTS,
    DENIES,
    /** Casts doubt, calls it unproven. */
    DISPUTES,
    /** Passes it on without taking a side. */
    REPORTS
}
