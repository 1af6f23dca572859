package io.wortlaut.articles.changefeed;

/** What happened to an article. */
public enum ChangeKind {
    CREATED,
    /** The article has a new version, or an old one came back. */
    UPDATED
}
