package io.wortlaut.claims.statement.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.extraction.LanguageFolder;

/**
 * The word lists of comparison, of all languages together: "CLASS | words", each file says in its first lines what it
 * holds.
 */
final class ComparisonData {

    private ComparisonData() {}

    /** The class of each word or phrase. */
    static Map<String, String> classes(String file) {
        return classes(ComparisonData.class, file);
    }

    /** What makes a number a bound or an estimate: as claims are related by. */
    static Map<String, String> qualifiers() {
        return classes(Linker.class, "qualifiers.txt");
    }

    private static Map<String, String> classes(Class<?> step, String file) {
        Map<String, String> classes = new HashMap<>();
        for (String line : LanguageFolder.entriesOfAll(step, file)) {
            String[] fields = line.split(" \\| ", 2);
            for (String phrase : fields[1].split(", ")) {
                classes.put(phrase, fields[0]);
            }
        }
        return classes;
    }

    /** Numbers in words, as digits: those that claims are linked by. */
    static Map<String, String> numerals() {
        Map<String, String> numerals = new HashMap<>();
        for (String line : LanguageFolder.entriesOfAll(Linker.class, "numerals.txt")) {
            String[] fields = line.split(" ");
            numerals.put(fields[0], fields[1]);
        }
        return numerals;
    }

    /** What stands behind a number that tells how often, or is written together with it. */
    static Set<String> times() {
        return Set.copyOf(LanguageFolder.entriesOfAll(ComparisonData.class, "times.txt"));
    }
}
