package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.List;

/** Writes a text from an original, left to right, and remembers what was copied. */
final class Rewriter {

    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private Run open;
    private int copied;

    Rewriter(String original) {
        this.original = original;
    }

    /** Copies a stretch of the original; only stretches in their order can be traced back. */
    Rewriter copy(int from, int to) {
        if (from >= to) {
            return this;
        }
        if (from < copied) {
            // A parser moved it before something that stands before it in the original: equal, but not in order.
            return write(original.substring(from, to));
        }
        copied = to;
        int at = text.length();
        text.append(original, from, to);
        if (open != null && open.textEnd() == at && open.originalEnd() == from) {
            open = new Run(open.text(), open.original(), open.length() + to - from);
        } else {
            close();
            open = new Run(at, from, to - from);
        }
        return this;
    }

    /** Writes something that does not stand in the original. */
    Rewriter write(String replacement) {
        text.append(replacement);
        return this;
    }

    /** Remembers that the text and the original meet here, so that a replacement is not mixed with its neighbours. */
    Rewriter meet(int at) {
        if (at >= copied) {
            copied = at;
            close();
            runs.add(new Run(text.length(), at, 0));
        }
        return this;
    }

    int length() {
        return text.length();
    }

    CleanedText done() {
        close();
        return new CleanedText(original, text.toString(), runs);
    }

    private void close() {
        if (open != null) {
            runs.add(open);
            open = null;
        }
    }
}
