package io.wortlaut.articles.claimreview;

import java.nio.charset.StandardCharsets;

import org.jsoup.parser.Parser;

/** Text as markup has it, made what can be shown and stored. */
final class Words {

    private Words() {}

    /** Without character references, control characters, halves of surrogate pairs and superfluous blanks. */
    static String clean(String text) {
        String decoded = Parser.unescapeEntities(text, false);
        // What is no character becomes a question mark on the way.
        String whole = new String(decoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ").strip();
    }

    /** At most so many UTF-16 units, and no half of a surrogate pair. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean parts = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, parts ? longest - 1 : longest);
    }
}
