package io.wortlaut.claims.extraction.time;

/** The classes of words that time expressions are made of; what is read off the characters alone comes last. */
enum TimeWord {
    WEEKDAY,
    WEEKEND,
    MONTH,
    SEASON,
    DAY,
    DAY_OF,
    HOUR,
    HOUR_OF,
    PERIOD,
    PREVIOUS,
    NUMBER,
    LAST,
    THIS,
    AT,
    ARTICLE,
    CLOCK,
    NOT,
    ORDINAL,
    YEAR,
    NUMERIC,
    TIME
}
