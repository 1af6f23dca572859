package io.wortlaut.claims.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads documents of every language that there are rules for; of any other, nothing. A language's models are loaded when
 * its first document comes. A language is added with its resource folder and an extractor here.
 */
public final class Extractors implements Extractor {

    private final Map<String, Supplier<Extractor>> known = Map.of("de", GermanExtractor::new);
    private final Map<String, Extractor> loaded = new ConcurrentHashMap<>();

    private final String version = GermanExtractor.shippedVersion();

    /** The version of all rules and models together. */
    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean reads(String language) {
        return known.containsKey(primary(language));
    }

    private static String primary(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    @Override
    public Extraction extract(Document document) {
        String language = primary(document.language());
        Supplier<Extractor> supplier = known.get(language);
        return supplier == null
                ? Extraction.EMPTY
                : loaded.computeIfAbsent(language, tag -> supplier.get()).extract(document);
    }
}
