package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.List;

/**
 * A text beside the original it was made from, and which stretches of the two are equal.
 *
 * @param original what came in, never changed
 * @param text what is read
 * @param alignment the equal stretches, rising in both texts; what lies between two of them was dropped or replaced
 */
public record CleanedText(String original, String text, List<Run> alignment) {

    public CleanedText {
        alignment = List.copyOf(alignment);
        int textEnd = 0;
        int originalEnd = 0;
        for (Run run : alignment) {
            if (run.text() < textEnd || run.original() < originalEnd) {
                throw new IllegalArgumentException("Runs must rise and not overlap: " + run);
            }
            if (!original.regionMatches(run.original(), text, run.text(), run.length())) {
                throw new IllegalArgumentException("Run is not equal in both texts: " + run);
            }
            textEnd = run.textEnd();
            originalEnd = run.originalEnd();
        }
    }

    /** The text as it is. */
    public static CleanedText of(String original) {
        return new CleanedText(
                original, original, original.isEmpty() ? List.of() : List.of(new Run(0, 0, original.length())));
    }

    /**
     * Cleans the text of this further.
     *
     * @param step made from the text of this
     */
    public CleanedText then(CleanedText step) {
        if (!step.original.equals(text)) {
            throw new IllegalArgumentException("The step was made from another text");
        }
        List<Run> composed = new ArrayList<>();
        int outer = 0;
        for (Run inner : step.alignment) {
            while (outer < alignment.size() && isBefore(alignment.get(outer), inner.original())) {
                outer++;
            }
            // One inner run can cross several outer ones; the last of them may reach into the next inner run.
            for (int i = outer; i < alignment.size() && alignment.get(i).text() <= inner.originalEnd(); i++) {
                Run run = alignment.get(i);
                int from = Math.max(run.text(), inner.original());
                int to = Math.min(run.textEnd(), inner.originalEnd());
                if (to > from || run.length() == 0 || inner.length() == 0) {
                    composed.add(new Run(
                            inner.text() + from - inner.original(), run.original() + from - run.text(), to - from));
                }
            }
        }
        return new CleanedText(original, step.text, composed);
    }

    private static boolean isBefore(Run run, int offset) {
        return run.textEnd() < offset || (run.textEnd() == offset && run.length() > 0);
    }

    /**
     * Where a range of the text stands in the original. A range that begins or ends in a replaced stretch takes in all
     * of what was replaced there; what was dropped at its edges stays outside.
     */
    public Span toOriginal(Span range) {
        if (range.end() > text.length()) {
            throw new IndexOutOfBoundsException(range + " in a text of " + text.length());
        }
        if (range.length() == 0) {
            int at = originalStart(range.start());
            return new Span(at, at);
        }
        int start = originalStart(range.start());
        return new Span(start, Math.max(start, originalEnd(range.end())));
    }

    /** Where an offset of the original stands in the text; for a dropped character, where it would stand. */
    public int toText(int originalOffset) {
        int at = lastRun(originalOffset, true);
        if (at < 0) {
            return 0;
        }
        Run run = alignment.get(at);
        if (originalOffset < run.originalEnd()) {
            return run.text() + originalOffset - run.original();
        }
        return run.textEnd();
    }

    private int originalStart(int offset) {
        int at = lastRun(offset, false);
        if (at >= 0 && offset < alignment.get(at).textEnd()) {
            return alignment.get(at).original() + offset - alignment.get(at).text();
        }
        // In a replaced stretch: begin where the equal text before it ends.
        return at < 0 ? 0 : alignment.get(at).originalEnd();
    }

    private int originalEnd(int offset) {
        int at = lastRun(offset - 1, false);
        if (at >= 0 && offset <= alignment.get(at).textEnd()) {
            return alignment.get(at).original() + offset - alignment.get(at).text();
        }
        return at + 1 < alignment.size() ? alignment.get(at + 1).original() : original.length();
    }

    /** The last run that begins at or before the offset, or -1. */
    private int lastRun(int offset, boolean inOriginal) {
        int low = 0;
        int high = alignment.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Run run = alignment.get(middle);
            if ((inOriginal ? run.original() : run.text()) <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
