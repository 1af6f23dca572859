package io.wortlaut.claims.statement.comparison;

import java.util.Collections;
import java.util.Set;

import io.wortlaut.claims.extraction.Span;

/**
 * A word, a number or a whole name in a statement.
 *
 * @param span where it stands in the article's text
 * @param form as it is written, folded
 * @param keys what its inflected forms share; of a name, who it is
 * @param parts keys of the words that it is a compound of
 * @param number its value in digits; null for what is no number
 */
record Token(Span span, String form, Set<String> keys, Set<String> parts, boolean isName, String number) {

    private static final int SHORTEST = 4;

    /** Whether it tells what the statement is about; numbers are compared by themselves. */
    boolean isTelling() {
        return number == null && (isName || form.length() >= SHORTEST);
    }

    /** Whether it is the other in another form, or one is a part of the other. */
    boolean isLike(Token other) {
        return !Collections.disjoint(keys, other.keys)
                || !Collections.disjoint(keys, other.parts)
                || !Collections.disjoint(parts, other.keys);
    }
}
