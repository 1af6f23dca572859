package io.wortlaut.claims.statement.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.extraction.LanguageFolder;

/**
 * The word lists of comparison in one language: "CLASS | words", each file says in its first lines what it holds.
 *
 * @param directions the class of each preposition
 * @param hedges the class of each word or stem
 * @param qualifiers what makes a number a bound or an estimate: as claims are related by
 * @param numerals numbers in words, as digits: those that claims are linked by
 * @param times what stands behind a number that tells how often, or is written together with it
 */
record ComparisonData(
        Map<String, String> directions,
        Map<String, String> hedges,
        Map<String, String> qualifiers,
        Map<String, String> numerals,
        Set<String> times) {

    private static final Map<String, ComparisonData> LOADED = new ConcurrentHashMap<>();

    /** @param language BCP 47 tag; of a language without such lists all are empty */
    static ComparisonData of(String language) {
        return LOADED.computeIfAbsent(LanguageFolder.primary(language), ComparisonData::read);
    }

    private static ComparisonData read(String language) {
        Map<String, String> numerals = new HashMap<>();
        for (String line : LanguageFolder.entriesOf(Linker.class, language, "numerals.txt")) {
            String[] fields = line.split(" ");
            numerals.put(fields[0], fields[1]);
        }
        return new ComparisonData(
                classes(ComparisonData.class, language, "directions.txt"),
                classes(ComparisonData.class, language, "hedges.txt"),
                classes(Linker.class, language, "qualifiers.txt"),
                numerals,
                Set.copyOf(LanguageFolder.entriesOf(ComparisonData.class, language, "times.txt")));
    }

    private static Map<String, String> classes(Class<?> step, String language, String file) {
        Map<String, String> classes = new HashMap<>();
        for (String line : LanguageFolder.entriesOf(step, language, file)) {
            String[] fields = line.split(" \\| ", 2);
            for (String phrase : fields[1].split(", ")) {
                classes.put(phrase, fields[0]);
            }
        }
        return classes;
    }
}
