package io.wortlaut.articles.cleanedtext;

/**
 * A half-open range of UTF-16 code units.
 *
 * @param start first unit
 * @param end the unit after the last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: %d to %d".formatted(start, end));
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }
}
