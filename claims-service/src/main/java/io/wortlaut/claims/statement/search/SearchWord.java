package io.wortlaut.claims.statement.search;

import java.util.Set;

/**
 * A word of a text.
 *
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 * @param form as it is written, folded
 * @param stems what its inflected forms share: the stem of the form, and those of the base forms it can be of
 * @param parts stems of the words that it is a compound of; empty for any other word
 */
public record SearchWord(int start, int end, String form, Set<String> stems, Set<String> parts) {

    public SearchWord {
        stems = Set.copyOf(stems);
        parts = Set.copyOf(parts);
    }

    /** The same word somewhere else. */
    SearchWord at(int start, int end) {
        return new SearchWord(start, end, form, stems, parts);
    }
}
