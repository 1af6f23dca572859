package io.wortlaut.articles.changefeed;

/** What happened to an article. */
public enum ChangeKind {
    CREATED,
    /** The article has a new version, or an old one came back. */
    UPDATED,
    /** Its version is the same, but it is now with other articles, or with none, that are the same text. */
    REGROUPED
}
