package io.wortlaut.articles.source;

/** What a source is to an article. */
public enum SourceRole {
    /** Publishes the article. */
    OUTLET,
    /** The article says that it takes its news from there. */
    RELAY,
    MENTIONED
}
