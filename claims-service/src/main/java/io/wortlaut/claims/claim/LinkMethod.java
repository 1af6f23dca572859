package io.wortlaut.claims.claim;

/** Who says that a statement belongs to its claim, or that a claim stands so to another. */
public enum LinkMethod {
    /** The program. */
    SUGGESTED,
    /** Somebody decided so. */
    CONFIRMED,
    /** Somebody decided that it is not so. */
    REJECTED
}
