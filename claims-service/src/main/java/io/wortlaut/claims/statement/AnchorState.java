package io.wortlaut.claims.statement;

/** Whether a statement still stands in the newest version of its article. */
public enum AnchorState {
    /** Where it was found first. */
    EXACT,
    /** Word for word, at another place. */
    MOVED,
    /** No longer: kept, not listed unless asked for; offsets and hash are those of the last version that had it. */
    ORPHANED
}
