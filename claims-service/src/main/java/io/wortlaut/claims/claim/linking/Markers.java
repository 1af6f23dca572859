package io.wortlaut.claims.claim.linking;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the words of named lists, as those that tell what a statement does with what it is about: negation, denial, doubt,
 * hearsay.
 */
final class Markers {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Map<String, Set<String>> whole;
    private final Map<String, Set<String>> starts;

    /** @param file that has the lists */
    Markers(LinkingData data, String file) {
        whole = data.markers(file, false);
        starts = data.markers(file, true);
    }

    /** Names of all lists. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(whole.keySet());
        names.addAll(starts.keySet());
        return names;
    }

    /** Names of the lists that words of the text are in. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> found.addAll(of(match.group())));
        return found;
    }

    /** Names of the lists that a word in lower case is in. */
    Set<String> of(String word) {
        Set<String> found = new TreeSet<>();
        whole.forEach((name, words) -> {
            if (words.contains(word)) {
                found.add(name);
            }
        });
        starts.forEach((name, words) -> {
            if (words.stream().anyMatch(word::startsWith)) {
                found.add(name);
            }
        });
        return found;
    }
}
