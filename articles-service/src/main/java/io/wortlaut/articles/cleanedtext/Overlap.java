package io.wortlaut.articles.cleanedtext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of one text's content stands in another, by the beginnings of its words. */
final class Overlap {

    /** From here on two texts speak of the same. */
    static final double RELATED = 0.25;

    private static final Set<String> STOP_WORDS = Resource.words("stop-words.txt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    // German endings are up to four letters long; shorter beginnings meet by chance.
    private static final int STEM = 6;

    private Overlap() {}

    /** The share of the first text's content words whose beginnings stand in the second, from 0 to 1. */
    static double share(String text, String other) {
        List<String> stems = stems(text);
        Set<String> others = Set.copyOf(stems(other));
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(others::contains).count() / stems.size();
    }

    private static List<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(word -> !STOP_WORDS.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .distinct()
                .collect(Collectors.toList());
    }
}
