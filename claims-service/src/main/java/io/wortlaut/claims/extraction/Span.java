package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text: UTF-16 code units, half-open.
 *
 * @param start first code unit
 * @param end one past the last code unit; greater than {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is empty or negative");
        }
    }

    /** The characters of the span, cut from the text it was made for. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** What is left of the span before and behind the other. */
    public List<Span> without(Span other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Span> rest = new ArrayList<>();
        if (start < other.start) {
            rest.add(new Span(start, other.start));
        }
        if (other.end < end) {
            rest.add(new Span(other.end, end));
        }
        return rest;
    }
}
