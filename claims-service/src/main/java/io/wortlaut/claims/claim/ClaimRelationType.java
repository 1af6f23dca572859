package io.wortlaut.claims.claim;

/** How a claim stands to another. */
public enum ClaimRelationType {
    /** They say the same but for a number, so that they cannot both be true. */
    CONTRADICTS
}
