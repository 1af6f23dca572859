package io.wortlaut.articles.cleanedtext;

/** What markup makes of a line. */
enum Role {
    /** Plain text has no markup. */
    UNKNOWN,
    /** The heading of the whole page. */
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    /** A paragraph in bold print from end to end, which many pages use for a heading. */
    STRONG,
    /** A line that is a link from end to end. */
    LINK;

    boolean mayBeHeading() {
        return this != PARAGRAPH && this != LINK;
    }
}
