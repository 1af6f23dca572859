package io.wortlaut.claims.extraction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads documents of every language that {@code languages.txt} lists; of any other, nothing. A language's models are
 * loaded when its first document comes. A language is added with its folder and a line in that list.
 */
public final class Extractors implements Extractor {

    private final Map<String, LanguageFolder> folders = new TreeMap<>();
    private final Map<String, Extractor> loaded = new ConcurrentHashMap<>();
    private final String version;

    public Extractors() {
        this(LanguageFolder.languages());
    }

    /** @param languages the tags of the languages to read */
    public Extractors(List<String> languages) {
        languages.forEach(language -> folders.put(language, new LanguageFolder(language)));
        version =
                folders.values().stream().map(LanguageExtractor::shippedVersion).collect(Collectors.joining("+"));
    }

    /** The version of all rules and models together. */
    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean reads(String language) {
        return folders.containsKey(LanguageFolder.primary(language));
    }

    @Override
    public Extraction extract(Document document) {
        String language = LanguageFolder.primary(document.language());
        LanguageFolder folder = folders.get(language);
        return folder == null
                ? Extraction.EMPTY
                : loaded.computeIfAbsent(language, tag -> new LanguageExtractor(folder))
                        .extract(document);
    }
}
