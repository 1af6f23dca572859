package io.wortlaut.claims.extraction;

/** Whether the words are the speaker's own. */
public enum QuoteType {
    /** All of it stands between quotation marks. */
    DIRECT,
    /** Reported speech with quoted pieces in it. */
    MIXED,
    /** Reported speech only. */
    INDIRECT
}
