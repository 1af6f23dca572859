package io.wortlaut.claims.review.identity;

/** Whether a split holds. */
public enum SplitState {
    CONFIRMED,
    /** The two are one again. */
    UNDONE
}
