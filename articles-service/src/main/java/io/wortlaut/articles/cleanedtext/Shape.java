package io.wortlaut.articles.cleanedtext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a line looks, whatever it says.
 *
 * @param length in UTF-16 code units
 * @param words how many
 * @param sentence whether it ends as a sentence does
 * @param sentences how many ends of sentences are in it, at least roughly
 * @param bullet whether it begins with the sign of a list
 * @param divided whether signs such as | or › divide it, as in menus
 * @param lowerCase whether it begins with a small letter
 */
record Shape(
        int length, int words, boolean sentence, int sentences, boolean bullet, boolean divided, boolean lowerCase) {

    private static final Set<String> VERBS = Resource.words("verbs.txt");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.\\-]*");
    private static final String CLOSING = "[)\\]\"”“’'‘«»›‹]*";
    // Agencies and authors sign behind the last sentence: "(xyz)", "(mdp/gl)".
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…]" + CLOSING + "(?:\\s*[(\\[][\\p{L}\\d/.,;&+\\- ]{1,40}[)\\]])?$");
    // A period after a single letter or a number is no end: "Kim J. Un", "am 4. März".
    private static final Pattern INNER_END =
            Pattern.compile("(?<![\\s(]\\p{L})(?<!\\d)[.!?…]" + CLOSING + "(?=\\s+[\\p{Lu}\"„“”»«‚])");
    static final Pattern BULLET = Pattern.compile(
            "^(?:[•●▪■◦‣·*➤►▶▸→✓]|[-–—] |[»›>]{1,2} |\\d{1,2}[.)] (?=\\p{Lu})(?!\\p{L}+\\.? \\d{2}))\\s*");
    private static final Pattern DIVIDER = Pattern.compile("\\s[|›»>/•·◦➤→]+\\s|[|➤]");

    private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s");

    static Shape of(String text) {
        int words = (int) WORD.matcher(text).results().count();
        boolean sentence = words > 1 && SENTENCE_END.matcher(text).find();
        int sentences = (int) INNER_END.matcher(text).results().count() + (sentence ? 1 : 0);
        boolean bullet = BULLET.matcher(text).find();
        String unbulleted = BULLET.matcher(text).replaceFirst("");
        boolean divided = (DIVIDER.matcher(unbulleted).find()
                        || DASH.matcher(unbulleted).results().count() >= 3)
                && !(sentence && words > 12);
        boolean lowerCase = !unbulleted.isEmpty() && Character.isLowerCase(unbulleted.codePointAt(0));
        return new Shape(text.length(), words, sentence, sentences, bullet, divided, lowerCase);
    }

    /** Whether this is running text: several sentences, or a long one. */
    boolean isParagraph() {
        return sentence && !bullet && (length >= 100 || (sentences >= 2 && length >= 60));
    }

    /** Whether this could be a title: not a sentence, not a menu, not a page. */
    boolean isTitle() {
        return words >= 1 && words <= 30 && length <= 220 && sentences <= 1 && !divided;
    }

    static boolean hasVerb(String text) {
        return WORD.matcher(text)
                .results()
                .anyMatch(word -> VERBS.contains(word.group().toLowerCase(Locale.ROOT)));
    }
}
