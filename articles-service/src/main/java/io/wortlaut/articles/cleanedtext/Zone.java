package io.wortlaut.articles.cleanedtext;

/** What a part of an article is to its reader. */
public enum Zone {
    HEADLINE,
    /** Bullets or a teaser above the body that say in short what the body says. */
    SUMMARY,
    /** A line between paragraphs that announces what follows. */
    SUBHEAD,
    BODY,
    /** What stands below a picture. */
    CAPTION,
    /** A link to another story. */
    TEASER,
    /** Advertisements, cookie text, comment forms, credits, bylines. */
    BOILERPLATE
}
