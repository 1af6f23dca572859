package io.wortlaut.claims.statement.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists of German comparison: "CLASS | words", each file says in its first lines what it holds. */
final class ComparisonData {

    private ComparisonData() {}

    /** The class of each word or phrase. */
    static Map<String, String> classes(String file) {
        Map<String, String> classes = new HashMap<>();
        for (String line : lines("de/" + file)) {
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
        for (String line : lines("/io/wortlaut/claims/claim/linking/de/numerals.txt")) {
            String[] fields = line.split(" ");
            numerals.put(fields[0], fields[1]);
        }
        return numerals;
    }

    private static List<String> lines(String file) {
        try (InputStream in = ComparisonData.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
