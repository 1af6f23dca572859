package io.wortlaut.claims.claim.linking;

/** How a statement stands to what it is about. */
public enum Stance {
    ASSERTS,
    DENIES,
    /** Casts doubt, calls it unproven. */
    DISPUTES,
    /** Passes it on without taking a side. */
    REPORTS
}
