package io.wortlaut.claims.claim;

/** Who says that a statement belongs to its claim. */
public enum LinkMethod {
    /** The program. */
    SUGGESTED,
    /** Somebody decided so. */
    CONFIRMED
}
