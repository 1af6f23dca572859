package io.wortlaut.claims.extraction;

/** What part of an article a stretch of text belongs to. */
public enum Zone {
    HEADLINE,
    SUMMARY,
    SUBHEAD,
    BODY,
    CAPTION,
    /** Links to other stories. */
    TEASER,
    /** Advertisements, cookie text, comment forms: never read for statements. */
    BOILERPLATE
}
