package io.wortlaut.claims.extraction.mention;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;

/** Finds the longest of many words that another word ends with: a tree of letters, read from the end. */
final class WordEnds {

    /** Longer ones are not looked for. */
    private static final int MAX_END = 24;
    /** A shorter one counts only as a whole word, one of this length also behind a hyphen: "rat" is not in "Verrat". */
    private static final int MIN_END = 4;

    /** Most have one or two letters before them, which are found quickest in a row. */
    private static final class Node {
        private char[] letters = {};
        private Node[] before = {};
        private String word;
        private boolean anywhere;

        Node before(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return before[i];
                }
            }
            return null;
        }

        Node add(char letter) {
            Node known = before(letter);
            if (known != null) {
                return known;
            }
            letters = Arrays.copyOf(letters, letters.length + 1);
            before = Arrays.copyOf(before, letters.length);
            letters[letters.length - 1] = letter;
            before[letters.length - 1] = new Node();
            return before[letters.length - 1];
        }
    }

    private final Node root = new Node();
    private final boolean compounds;

    /** With compounds or without, as the language has them. */
    static WordEnds of(LanguageFolder language, Set<String> words) {
        return new WordEnds(words, language.hasCompounds());
    }

    /**
     * @param words lower case; a short one that a hyphen begins counts in any word that ends so
     * @param compounds whether words are put together without a hyphen
     */
    WordEnds(Set<String> words, boolean compounds) {
        this.compounds = compounds;
        for (String entry : words) {
            String word = entry.startsWith("-") ? entry.substring(1) : entry;
            Node node = root;
            for (int i = word.length() - 1; i >= 0; i--) {
                node = node.add(word.charAt(i));
            }
            node.word = word;
            node.anywhere |= entry.startsWith("-");
        }
    }

    /** The longest that the word ends with, capitals not counting. */
    Optional<String> longest(String text) {
        String longest = null;
        Node node = root;
        for (int at = text.length() - 1; at >= Math.max(0, text.length() - MAX_END); at--) {
            node = node.before(Character.toLowerCase(text.charAt(at)));
            if (node == null) {
                break;
            }
            if (node.word != null && (node.anywhere || stands(text, at))) {
                longest = node.word;
            }
        }
        return Optional.ofNullable(longest);
    }

    private boolean stands(String word, int at) {
        int length = word.length() - at;
        if (!compounds) {
            return at == 0 || word.charAt(at - 1) == '-';
        }
        return at == 0 || length > MIN_END || (length == MIN_END && word.charAt(at - 1) == '-');
    }
}
