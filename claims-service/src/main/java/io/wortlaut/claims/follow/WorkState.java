package io.wortlaut.claims.follow;

/** How far a change is. */
enum WorkState {
    QUEUED,
    DONE,
    /** A newer version of the article was queued before this one was read. */
    SUPERSEDED,
    /** Tried as often as allowed; kept until somebody asks for a retry. */
    FAILED
}
