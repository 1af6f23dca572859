package io.wortlaut.claims.extraction.time;

/** What a time expression says the day by. */
public enum TimeBasis {
    /** The date itself: "am 3. März 2024". */
    DATE,
    /** Counted from the day the article was published: "am Mittwoch", "vor zwei Wochen", "am 3. März". */
    ANCHORED,
    /** It would have to be counted from the day the article was published, which is not known. */
    UNANCHORED
}
