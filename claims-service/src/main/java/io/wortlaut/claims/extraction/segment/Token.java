package io.wortlaut.claims.extraction.segment;

/**
 * A word, number or mark.
 *
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 * @param text the characters as they stand
 */
public record Token(int start, int end, String text, Kind kind) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean is(String mark) {
        return text.equals(mark);
    }

    /** Whether it begins with a capital, or its last part does ("dpa-Bericht"). */
    public boolean isCapitalised() {
        int last = text.lastIndexOf('-') + 1;
        return isCapital(0) || (last > 1 && last < text.length() && isCapital(last));
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(text.codePointAt(i)) || Character.isTitleCase(text.codePointAt(i));
    }
}
