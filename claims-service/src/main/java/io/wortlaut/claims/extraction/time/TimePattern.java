package io.wortlaut.claims.extraction.time;

import java.util.Arrays;
import java.util.List;

/** A row of words that says when. */
record TimePattern(Meaning meaning, List<Item> items) {

    /** What a pattern means. */
    enum Meaning {
        DAY,
        WEEKDAY,
        LAST_WEEKDAY,
        DATE,
        NUMERIC,
        HOUR,
        WEEKEND,
        MONTH,
        YEAR,
        SEASON,
        LAST_SEASON,
        AGO,
        LAST,
        THIS
    }

    /**
     * A word of a pattern.
     *
     * @param word its class; null for a word as it stands
     * @param literal the word as it stands; null for a class
     */
    record Item(TimeWord word, String literal, boolean optional) {

        static Item of(String item) {
            boolean optional = item.endsWith("?");
            String name = optional ? item.substring(0, item.length() - 1) : item;
            boolean literal = name.equals(name.toLowerCase(java.util.Locale.ROOT));
            return new Item(literal ? null : TimeWord.valueOf(name), literal ? name : null, optional);
        }
    }

    static TimePattern of(List<String> row) {
        return new TimePattern(
                Meaning.valueOf(row.get(0)),
                Arrays.stream(row.get(1).split("\\s+")).map(Item::of).toList());
    }
}
