package io.wortlaut.claims.statement.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.LanguageFolder;

/** Finds the words of a text that it can be found by: folded, stemmed (Snowball), compounds taken apart. Thread-safe. */
public final class SearchWords {

    /** Tells a word as it is written from a stem. */
    private static final String AS_WRITTEN = "=";

    // Hyphenated words are several; a soft hyphen is none of the word's characters.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00AD]*");
    /** All marks but that of the umlauts, which make another word. */
    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}&&[^\\u0308]]|\\u00AD");
    /** Postgres counts no further. */
    private static final int LAST_POSITION = 16_383;

    /** What is known of the last words is kept: texts repeat themselves. */
    private static final int MOST_KNOWN = 50_000;

    private static final int LONGEST_KNOWN = 64;

    private final List<WordStems> languages;
    private final Map<String, SearchWord> known = new ConcurrentHashMap<>();

    /**
     * @param languages of texts and queries, which need not say which they are in: a word is found by what it may be in
     *     any of them
     */
    SearchWords(List<LanguageFolder> languages) {
        this.languages = languages.stream().map(WordStems::new).toList();
    }

    /** The one that all share; its dictionaries are read when it is first asked for. */
    public static SearchWords shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        private static final SearchWords INSTANCE = new SearchWords(
                LanguageFolder.languages().stream().map(LanguageFolder::new).toList());
    }

    /** The words of a text, in its order. */
    public List<SearchWord> of(String text) {
        List<SearchWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(word(matcher.group()).at(matcher.start(), matcher.end()));
        }
        return words;
    }

    private SearchWord word(String word) {
        SearchWord found = known.get(word);
        if (found == null) {
            found = analysed(word);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            if (word.length() <= LONGEST_KNOWN) {
                known.put(word, found);
            }
        }
        return found;
    }

    private SearchWord analysed(String word) {
        Set<String> stems = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        for (WordStems language : languages) {
            WordStems.Lookup lookup = language.lookup();
            stems.addAll(lookup.stems(word));
            parts.addAll(lookup.parts(word));
        }
        return new SearchWord(0, word.length(), fold(word), stems, parts);
    }

    /** Whether a search that does not quote it can do without the word. */
    boolean isFunctionWord(String word) {
        return languages.stream().anyMatch(language -> language.isFunctionWord(word));
    }

    /**
     * The text as Postgres' type tsvector, to be written into a column. Whole words weigh more (A) than the parts of
     * compounds (C).
     */
    public String vector(String text) {
        StringBuilder vector = new StringBuilder();
        int position = 0;
        for (SearchWord word : of(text)) {
            position = Math.min(position + 1, LAST_POSITION);
            String at = ":" + position;
            word.stems().forEach(stem -> vector.append(lexeme(stem)).append(at).append("A "));
            vector.append(written(word.form())).append(at).append(' ');
            for (String part : word.parts()) {
                vector.append(lexeme(part)).append(at).append("C ");
            }
        }
        return vector.toString();
    }

    /** A stem as tsvector and tsquery have it; words are letters and digits only. */
    static String lexeme(String stem) {
        return "'" + stem + "'";
    }

    static String written(String form) {
        return lexeme(AS_WRITTEN + form);
    }

    /** A text's words as they are written, folded, in its order: much quicker to have than {@link #of all about them}. */
    public static List<String> forms(String text) {
        return words(text).toList();
    }

    /** The words within what a dictionary has as one, folded. */
    static Stream<String> words(String entry) {
        return WORD.matcher(entry).results().map(word -> fold(word.group()));
    }

    static String fold(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return Normalizer.normalize(ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    }
}
