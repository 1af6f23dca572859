package io.wortlaut.claims.factcheck;

/** Whether the page that a review came with says the same still. */
public enum ReviewOriginState {
    CURRENT,
    /** The page has another rating, date or the like by now; what somebody decided on is kept as they saw it. */
    CHANGED,
    /** The page has no such review any more. */
    GONE
}
