package io.wortlaut.claims.review.identity;

/** What has become of the thought that two actors are one. */
public enum MergeState {
    /** The linker thinks so; nobody has looked at it. */
    SUGGESTED,
    /** Somebody thinks so. */
    PROPOSED,
    /** They are one. */
    CONFIRMED,
    /** They are two. */
    REJECTED,
    /** They were one, and are two again. */
    UNDONE;

    boolean isOpen() {
        return this == SUGGESTED || this == PROPOSED;
    }
}
