package io.wortlaut.articles.cleanedtext;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of a text that was broken at a fixed width, as mail and old systems do. Whether it was is seen by the
 * whole text: its lines are short, and many go on in the middle of a sentence.
 */
final class Unwrapping implements CleaningStep {

    private static final int WIDEST = 100;
    private static final int NARROWEST = 40;
    private static final int LEAST_BREAKS = 4;
    /** A line that is much shorter than the widest ends because its paragraph does. */
    private static final double FULL = 0.6;

    private static final Pattern GOES_ON = Pattern.compile("^\\p{Ll}");

    @Override
    public CleanedText apply(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        if (widest > WIDEST || widest < NARROWEST || !isBroken(lines)) {
            return CleanedText.of(text);
        }
        Rewriter rewriter = new Rewriter(text);
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int end = start + lines.get(i).length();
            rewriter.copy(start, end);
            if (i + 1 < lines.size()) {
                if (isJoined(lines.get(i), lines.get(i + 1), widest)) {
                    rewriter.write(" ");
                } else {
                    rewriter.copy(end, end + 1);
                }
            }
            start = end + 1;
        }
        return rewriter.done();
    }

    private static boolean isBroken(List<String> lines) {
        int inSentence = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean inner =
                    !lines.get(i - 1).isEmpty() && GOES_ON.matcher(lines.get(i)).find();
            inSentence += inner ? 1 : 0;
        }
        return inSentence >= LEAST_BREAKS;
    }

    private static boolean isJoined(String line, String next, int widest) {
        return !line.isEmpty()
                && !next.isEmpty()
                && !Shape.BULLET.matcher(next).find()
                && (line.length() >= FULL * widest || GOES_ON.matcher(next).find());
    }
}
