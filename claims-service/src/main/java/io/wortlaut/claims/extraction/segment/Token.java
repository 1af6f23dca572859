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

    /** Whether the first letter is upper case (digits and marks: false). */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }
}
