package io.wortlaut.claims.statement;

/** What a selector of a statement selects. */
enum SelectorKind {
    /** The statement itself. */
    CONTENT,
    /** What stands between quotation marks, marks included. */
    QUOTED,
    /** What the editors put in and the speaker did not say. */
    INSERTION,
    /** What tells when it was said. */
    TIME
}
