package io.wortlaut.claims.extraction.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.time.TimePattern.Item;

/** The words and patterns of a language's time expressions. */
final class TimeLexicon {

    private final Map<String, Map<TimeWord, Integer>> words = new HashMap<>();
    private final List<TimePattern> patterns;
    private final Set<String> literals;

    TimeLexicon(LanguageFolder language) {
        List<String> hours = new ArrayList<>();
        List<List<String>> rows = language.rows("time-words.txt");
        for (List<String> row : rows) {
            for (String form : row.get(1).split("\\s+")) {
                add(form, TimeWord.valueOf(row.get(0)), Integer.parseInt(row.get(2)));
                if (row.get(0).equals("HOUR")) {
                    hours.add(form);
                }
            }
        }
        // "Mittwochabend"
        for (List<String> row : rows) {
            if (row.get(0).equals("WEEKDAY")) {
                String day = row.get(1).split("\\s+")[0];
                hours.forEach(hour -> add(day + hour, TimeWord.WEEKDAY, Integer.parseInt(row.get(2))));
            }
        }
        patterns =
                language.rows("time-patterns.txt").stream().map(TimePattern::of).toList();
        literals = patterns.stream()
                .flatMap(pattern -> pattern.items().stream())
                .map(Item::literal)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(String form, TimeWord word, int number) {
        words.computeIfAbsent(form, key -> new EnumMap<>(TimeWord.class)).put(word, number);
    }

    List<TimePattern> patterns() {
        return patterns;
    }

    /** Whether a pattern may have the word. */
    boolean mayBegin(String lower) {
        return words.containsKey(lower) || literals.contains(lower) || Character.isDigit(lower.charAt(0));
    }

    /** The number of a word of this class; empty if it is none. */
    OptionalInt number(String lower, TimeWord word) {
        Integer number = words.getOrDefault(lower, Map.of()).get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
