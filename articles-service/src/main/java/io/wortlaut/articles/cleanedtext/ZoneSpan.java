package io.wortlaut.articles.cleanedtext;

/**
 * A paragraph or line of the cleaned text and its zone.
 *
 * @param start in UTF-16 code units of the cleaned text
 * @param end the unit after the last
 */
public record ZoneSpan(Zone zone, int start, int end) {

    public ZoneSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("An empty zone: %s %d to %d".formatted(zone, start, end));
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
