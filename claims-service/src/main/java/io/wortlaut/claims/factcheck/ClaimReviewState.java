package io.wortlaut.claims.factcheck;

/** Whether a review is shown with its claim. */
public enum ClaimReviewState {
    /** It came with the markup of a page, and nobody has decided yet. */
    SUGGESTED,
    PUBLISHED,
    /** Kept with its history, and left out of claims and files. */
    WITHDRAWN,
    /** It was suggested, and somebody decided that it is not to be shown. */
    DISMISSED
}
