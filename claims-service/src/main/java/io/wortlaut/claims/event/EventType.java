package io.wortlaut.claims.event;

/** What happened to the subject of an event. */
public enum EventType {
    STATEMENT_CREATED,
    STATEMENT_CHANGED,
    /** It no longer stands in its article, or was rejected; its row is kept. */
    STATEMENT_REMOVED,
    /** Somebody contradicts what others say. */
    CLAIM_CONTESTED,
    /** Nobody contradicts it any more. */
    CLAIM_SETTLED,
    /** The actor was merged into another: the change {@code mergedInto} names it. */
    ACTOR_MERGED;

    boolean isOfStatement() {
        return this == STATEMENT_CREATED || this == STATEMENT_CHANGED || this == STATEMENT_REMOVED;
    }
}
