package io.wortlaut.claims.corpus;

/** What kind of text an article is; written in lower case in the files. */
public enum ArticleKind {
    AGENCY,
    NATIONAL,
    LOCAL,
    TABLOID,
    TICKER,
    TRANSLATED,
    MAGAZINE,
    BROADCAST,
    BLOG
}
