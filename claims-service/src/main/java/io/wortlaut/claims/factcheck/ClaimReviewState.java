package io.wortlaut.claims.factcheck;

/** Whether a review is shown with its claim. */
public enum ClaimReviewState {
    PUBLISHED,
    /** Kept with its history, and left out of claims and files. */
    WITHDRAWN
}
