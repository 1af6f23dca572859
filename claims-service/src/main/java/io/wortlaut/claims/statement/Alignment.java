package io.wortlaut.claims.statement;

import java.util.List;

import io.wortlaut.claims.extraction.Span;

/**
 * Maps offsets in an article's cleaned text back to the original. UTF-16 code units, half-open.
 *
 * @param runs stretches that are equal in both, ordered and non-overlapping in both; what lies between two runs was
 *     dropped or replaced
 * @param originalLength the length of the original
 */
public record Alignment(List<Run> runs, int originalLength) {

    /**
     * {@code length} characters that stand at {@code text} in the cleaned text and at {@code original} in the original; 0
     * where the two only meet, before or behind something replaced.
     */
    public record Run(int text, int original, int length) {

        public Run {
            if (text < 0 || original < 0 || length < 0) {
                throw new IllegalArgumentException(
                        "alignment run text=" + text + " original=" + original + " length=" + length);
            }
        }

        int textEnd() {
            return text + length;
        }

        int originalEnd() {
            return original + length;
        }
    }

    public Alignment {
        runs = List.copyOf(runs);
        Run before = null;
        for (Run run : runs) {
            if (before != null && (run.text() < before.textEnd() || run.original() < before.originalEnd())) {
                throw new IllegalArgumentException("alignment run " + run + " overlaps " + before);
            }
            if (run.originalEnd() > originalLength) {
                throw new IllegalArgumentException("alignment run " + run + " ends behind the original, which has "
                        + originalLength + " characters");
            }
            before = run;
        }
    }

    /**
     * The stretch of the original that a span of the text was made from. Where the span begins or ends within a
     * replacement, all that was replaced is part of it: evidence never loses a character.
     *
     * @throws IllegalArgumentException if nothing in the original stands for the span
     */
    public Span toOriginal(Span span) {
        int start = originalOf(span.start(), false);
        int end = originalOf(span.end() - 1, true);
        if (end <= start) {
            throw new IllegalArgumentException("nothing in the original stands for " + span);
        }
        return new Span(start, end);
    }

    /** Where the character of the text begins in the original or, {@code after} it, ends. */
    private int originalOf(int character, boolean after) {
        int gapStart = 0;
        for (Run run : runs) {
            if (character < run.text()) {
                return after ? run.original() : gapStart;
            }
            if (character < run.textEnd()) {
                return run.original() + character - run.text() + (after ? 1 : 0);
            }
            gapStart = run.originalEnd();
        }
        return after ? originalLength : gapStart;
    }
}
