package io.wortlaut.claims.statement;

/** What a source has to do with an article. */
public enum SourceRole {
    /** It publishes the article. */
    OUTLET,
    /** The article says that it takes its news from there. */
    RELAY,
    MENTIONED
}
