package io.wortlaut.claims.statement.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

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

    private final Compounds compounds;

    private SearchWords(Compounds compounds) {
        this.compounds = compounds;
    }

    /** The one that all share; its dictionary is read when it is first asked for. */
    public static SearchWords german() {
        return German.INSTANCE;
    }

    private static final class German {
        private static final SearchWords INSTANCE = new SearchWords(new Compounds(new LanguageFolder("de")));
    }

    /** The words of a text, in its order. */
    public List<SearchWord> of(String text) {
        SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.GERMAN);
        List<SearchWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = fold(matcher.group());
            Set<String> stems = stems(stemmer, compounds.lemmas(matcher.group()));
            stems.add(stem(stemmer, form));
            Set<String> parts = stems(stemmer, compounds.parts(matcher.group()));
            words.add(new SearchWord(matcher.start(), matcher.end(), form, stems, parts));
        }
        return words;
    }

    /** Whether a search that does not quote it can do without the word. */
    boolean isFunctionWord(String word) {
        return compounds.isFunctionWord(word);
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

    private static Set<String> stems(SnowballStemmer stemmer, Set<String> words) {
        return words.stream()
                .flatMap(word -> WORD.matcher(word).results())
                .map(word -> stem(stemmer, fold(word.group())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stem(SnowballStemmer stemmer, String form) {
        return stemmer.stem(form).toString();
    }

    private static String fold(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return Normalizer.normalize(ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    }
}
