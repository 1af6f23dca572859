package io.wortlaut.claims.claim;

/** Whether those who speak of a claim agree. */
public enum ClaimStatus {
    /** Some say it, some deny or doubt it. */
    CONTESTED,
    /** Several origins, and nobody among them contradicts another. */
    UNCONTESTED,
    /** All of it comes from one origin. */
    SINGLE_SOURCE
}
