package io.wortlaut.claims.claim.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the words of named lists, as those that tell what a statement does with what it is about: negation, denial, doubt,
 * hearsay. Two words that stand side by side are listed with {@link #BESIDE} between them.
 */
final class Markers {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final char BESIDE = '_';

    /** Begins the names of lists that one of the first words of a text is in. */
    private static final String FIRST = "FIRST ";

    private static final int BEGINNING = 2;

    private final Set<String> names = new TreeSet<>();
    private final Map<String, Set<String>> whole;
    private final Map<String, Set<String>> starts;
    private final int longest;

    /** @param file that has the lists */
    Markers(LinkingData data, String file) {
        whole = namesOf(data.markers(file, false));
        starts = namesOf(data.markers(file, true));
        longest = starts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Map<String, Set<String>> namesOf(Map<String, Set<String>> lists) {
        names.addAll(lists.keySet());
        Map<String, Set<String>> of = new HashMap<>();
        lists.forEach((name, words) -> words.forEach(
                word -> of.computeIfAbsent(word, same -> new TreeSet<>()).add(name)));
        return of;
    }

    /** Names of all lists. */
    Set<String> names() {
        return names;
    }

    /** Names of the lists that words of the text are in. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        words(text).forEach(word -> found.addAll(of(word)));
        return found;
    }

    /** Names of the lists that words of the text are in or two that stand side by side; those it begins with once more. */
    Set<String> inOrder(String text) {
        List<String> words = words(text);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            Set<String> here = of(words.get(i));
            if (i + 1 < words.size()) {
                here.addAll(of(words.get(i) + BESIDE + words.get(i + 1)));
            }
            found.addAll(here);
            if (i < BEGINNING) {
                here.forEach(name -> found.add(FIRST + name));
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Names of the lists that a word in lower case is in. */
    Set<String> of(String word) {
        Set<String> found = new TreeSet<>(whole.getOrDefault(word, Set.of()));
        for (int end = 1; end <= Math.min(longest, word.length()); end++) {
            found.addAll(starts.getOrDefault(word.substring(0, end), Set.of()));
        }
        return found;
    }
}
