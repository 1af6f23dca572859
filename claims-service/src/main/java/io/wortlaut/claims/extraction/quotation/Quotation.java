package io.wortlaut.claims.extraction.quotation;

/**
 * A stretch between quotation marks.
 *
 * @param from the token that is the opening mark
 * @param to one past the closing mark, or past the last token where the closing mark is missing
 * @param depth 0 for an outermost quotation, 1 for one within another
 * @param closed whether there is a closing mark
 * @param continues whether it goes on in the quotation that opens the next paragraph
 */
public record Quotation(int from, int to, int depth, boolean closed, boolean continues) {

    /** First token between the marks. */
    public int innerFrom() {
        return from + 1;
    }

    /** One past the last token between the marks. */
    public int innerTo() {
        return closed ? to - 1 : to;
    }

    public int words() {
        return innerTo() - innerFrom();
    }
}
