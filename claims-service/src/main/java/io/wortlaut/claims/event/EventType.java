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
    /** People decided something about the claim: how it stands to another, or what a review says of it. */
    CLAIM_CHANGED,
    /** The actor's id leads to another from now on: the change {@code mergedInto} names it, and whom it led to before. */
    ACTOR_MERGED,
    /** The actor is somebody of their own from now on: the change {@code mergedInto} names whom it was taken for. */
    ACTOR_SPLIT;

    boolean isOfStatement() {
        return this == STATEMENT_CREATED || this == STATEMENT_CHANGED || this == STATEMENT_REMOVED;
    }
}
