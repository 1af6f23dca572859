package io.wortlaut.claims.extraction.morphology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.wortlaut.claims.extraction.LanguageFolder;

/** The words, endings and forms of a language that the rules ask for by what they are. Thread-safe. */
public final class Vocabulary {

    private static final List<String> FILES = List.of(
            "conjunctions.txt", "particles.txt", "prepositions.txt", "pronouns.txt", "verbs.txt", "noun-classes.txt");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String AS_WRITTEN = "=";
    /** Of the same class as all other sets of them, which makes asking quicker. */
    private static final EnumSet<WordClass> NO_CLASSES = EnumSet.noneOf(WordClass.class);

    /** @param asWritten whether capitals count */
    private record Affix(String letters, boolean atEnd, boolean asWritten, WordClass wordClass) {
        boolean fits(String lower, String text) {
            String word = asWritten ? text : lower;
            return atEnd ? word.endsWith(letters) : word.startsWith(letters);
        }
    }

    private final Map<String, EnumSet<WordClass>> words = new HashMap<>();
    private final List<Affix> affixes = new ArrayList<>();
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> strongNouns = new HashMap<>();
    private final boolean moods;

    public Vocabulary(LanguageFolder language) {
        moods = language.optionalSetting("moods").filter("NONE"::equals).isEmpty();
        for (String file : FILES) {
            for (List<String> row : language.rows(file)) {
                WordClass wordClass = WordClass.valueOf(row.get(0));
                for (String word : row.get(1).split("\\s+")) {
                    add(word, wordClass);
                }
            }
        }
        for (String line : language.lines("patterns.txt")) {
            // The expression may have bars of its own.
            int bar = line.indexOf('|');
            patterns.put(
                    line.substring(0, bar).strip(),
                    Pattern.compile(line.substring(bar + 1).strip()));
        }
        language.rows("forms.txt").forEach(row -> forms.put(row.get(0), row.get(1)));
        language.rows("strong-nouns.txt").forEach(row -> strongNouns.put(row.get(0), row.get(1)));
    }

    private void add(String word, WordClass wordClass) {
        boolean asWritten = word.startsWith(AS_WRITTEN);
        String affix = asWritten ? word.substring(1) : word;
        if (affix.startsWith("-")) {
            affixes.add(new Affix(affix.substring(1), true, asWritten, wordClass));
        } else if (affix.endsWith("-")) {
            affixes.add(new Affix(affix.substring(0, affix.length() - 1), false, asWritten, wordClass));
        } else if (!affix.isEmpty()) {
            words.computeIfAbsent(affix, key -> EnumSet.noneOf(WordClass.class)).add(wordClass);
        }
    }

    /**
     * The classes of a word.
     *
     * @param lower the word in lower case
     * @param text the word as written
     */
    Set<WordClass> classes(String lower, String text) {
        EnumSet<WordClass> listed = words.getOrDefault(lower, NO_CLASSES);
        EnumSet<WordClass> all = null;
        for (Affix affix : affixes) {
            if (affix.fits(lower, text)) {
                all = all == null ? EnumSet.copyOf(listed) : all;
                all.add(affix.wordClass());
            }
        }
        return all == null ? listed : all;
    }

    /** Whether the mood of a verb tells what somebody said from what the author says. */
    public boolean hasMoods() {
        return moods;
    }

    /** Whether the word, such as the lemma of a verb, is listed in the class. */
    public boolean is(String word, WordClass wordClass) {
        return words.getOrDefault(word, NO_CLASSES).contains(wordClass);
    }

    /** The expression of that name; one that fits nothing where the language has none. */
    public Pattern pattern(String name) {
        return patterns.getOrDefault(name, NOTHING);
    }

    /** The form of that name; empty where the language has none. */
    public String form(String name) {
        return forms.getOrDefault(name, "");
    }

    /** A noun that inflects like an adjective, as it is without an article; any other noun as it is. */
    public String strong(String noun) {
        return strongNouns.getOrDefault(noun, noun);
    }
}
