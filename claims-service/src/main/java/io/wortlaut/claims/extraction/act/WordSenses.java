package io.wortlaut.claims.extraction.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.LanguageFolder;

/** What single words tell about the act of whoever uses them: praise, outrage, obligation, evidence, and the like. */
public final class WordSenses {

    private static final String ANY = "-";
    /** Shorter beginnings are whole words. */
    private static final int SHORTEST = 3;

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    public WordSenses(LanguageFolder language) {
        for (List<String> row : language.rows("word-senses.txt")) {
            for (String word : row.get(1).split("\\s+")) {
                boolean open = word.endsWith(ANY);
                (open ? beginnings : words)
                        .computeIfAbsent(open ? word.substring(0, word.length() - 1) : word, key -> new ArrayList<>())
                        .add(row.get(0));
            }
        }
    }

    /** The senses of a word in lower case; empty for most. */
    public List<String> of(String lower) {
        List<String> senses = words.get(lower);
        for (int end = lower.length(); senses == null && end >= SHORTEST; end--) {
            senses = beginnings.get(lower.substring(0, end));
        }
        return senses == null ? List.of() : senses;
    }
}
