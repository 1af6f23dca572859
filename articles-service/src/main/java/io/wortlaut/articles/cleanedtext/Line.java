package io.wortlaut.articles.cleanedtext;

import org.jspecify.annotations.Nullable;

/**
 * A line of the cleaned text: a paragraph, or something shorter.
 *
 * @param start in the cleaned text
 * @param end the unit after the last
 * @param text of the line
 * @param apart whether an empty line stands before it
 * @param role what markup makes of it
 * @param marked the zone that markup names, null for none
 * @param shape how it looks
 */
record Line(
        int start,
        int end,
        String text,
        boolean apart,
        Role role,
        @Nullable Zone marked,
        Shape shape) {

    private static final int LEAST_WORDS = 6;

    /** Whether it is an item of a list. */
    boolean listed() {
        return role == Role.ITEM || shape.bullet();
    }
    /** Whether this is running text, by its shape or because markup calls a sentence a paragraph. */
    boolean isParagraph() {
        return shape.isParagraph() || (role == Role.PARAGRAPH && shape.sentence() && shape.words() >= LEAST_WORDS);
    }

    static Line plain(int start, int end, String text, boolean apart) {
        return new Line(start, end, text, apart, Role.UNKNOWN, null, Shape.of(text));
    }

    /** The same line with what markup makes of it; on a page all lines stand apart. */
    Line described(Role newRole, @Nullable Zone newMark) {
        return new Line(start, end, text, true, newRole, newMark, shape);
    }
}
