package io.wortlaut.articles.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text by its most frequent function words, as stop-word profiles do; only languages that
 * have a profile are known.
 */
final class Languages {

    static final String UNDETERMINED = "und";

    private static final Map<String, Set<String>> PROFILES = new LinkedHashMap<>();
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int ENOUGH_WORDS = 2000;
    /** Running text in a language is made of at least so many of its function words; lists of names are not. */
    private static final double LEAST_SHARE = 0.08;

    static {
        words("languages.txt").forEach(language -> PROFILES.put(language, profile(language)));
    }

    private Languages() {}

    /** The language's ISO 639-1 code, or "und". */
    static String guess(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .limit(ENOUGH_WORDS)
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        String best = UNDETERMINED;
        double bestShare = LEAST_SHARE;
        for (Map.Entry<String, Set<String>> profile : PROFILES.entrySet()) {
            double share =
                    (double) words.stream().filter(profile.getValue()::contains).count() / Math.max(1, words.size());
            if (share > bestShare) {
                best = profile.getKey();
                bestShare = share;
            }
        }
        return best;
    }

    private static Set<String> profile(String language) {
        return Set.copyOf(words("function-words_%s.txt".formatted(language)));
    }

    private static List<String> words(String file) {
        try (InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream(file), file)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
