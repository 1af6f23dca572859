package io.wortlaut.articles.source;

/** What kind of source a name stands for. */
public enum SourceKind {
    OUTLET,
    AGENCY,
    DOCUMENT,
    WEBSITE,
    INTELLIGENCE,
    UNNAMED
}
