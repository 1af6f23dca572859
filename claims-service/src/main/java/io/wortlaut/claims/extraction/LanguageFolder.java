package io.wortlaut.claims.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The data files of one language. Text files have one entry a line, fields divided by {@code |}, remarks after {@code #}. */
public final class LanguageFolder {

    private static final String SETTINGS = "language.txt";

    /** Each says in its first lines what it holds. A language may lack any of them. */
    static final List<String> TEXTS = List.of(
            "abbreviations.txt",
            "act-markers.txt",
            "act-messages.txt",
            "act-sources.txt",
            "addressees.txt",
            "audience-nouns.txt",
            "blame-nouns.txt",
            "channel-nouns.txt",
            "clitics.txt",
            "conjunctions.txt",
            "cues.txt",
            "document-nouns.txt",
            "endings.txt",
            "forms.txt",
            "group-nouns.txt",
            "media-names.txt",
            "media-nouns.txt",
            "media.txt",
            "message-nouns.txt",
            "months.txt",
            "naming-words.txt",
            "noun-classes.txt",
            "organization-nouns.txt",
            "organization-references.txt",
            "organizations.txt",
            "particles.txt",
            "patterns.txt",
            "prepositions.txt",
            "pronouns.txt",
            "question.txt",
            "relative.txt",
            "role-nouns.txt",
            "saying-nouns.txt",
            "source-nouns.txt",
            "states.txt",
            "strong-nouns.txt",
            "subordinating.txt",
            "talk-nouns.txt",
            "time-nouns.txt",
            "time-patterns.txt",
            "time-words.txt",
            "verbs.txt",
            "view-nouns.txt",
            "word-senses.txt",
            "wording-nouns.txt");

    /** The languages that there are folders for, as tags. */
    public static List<String> languages() {
        return entries(resource("languages.txt").orElseThrow(() -> new IllegalStateException("no languages.txt")));
    }

    /** The language of a tag without its script and region. */
    public static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /**
     * A file of data that another step of the pipeline has of a language, in a folder of the language beside the class;
     * empty where the language has none.
     */
    public static Optional<String> text(Class<?> step, String language, String file) {
        return bytes(step, language + "/" + file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The entries of such a file; none where the language has none. */
    public static List<String> entriesOf(Class<?> step, String language, String file) {
        return text(step, language, file).map(LanguageFolder::entries).orElse(List.of());
    }

    /** The entries that a step's files of this name have in all languages. */
    public static List<String> entriesOfAll(Class<?> step, String file) {
        return languages().stream()
                .flatMap(language -> entriesOf(step, language, file).stream())
                .toList();
    }

    /** The endings of a kind that {@code endings.txt} has in all languages. */
    public static Set<String> endingsOfAll(String kind) {
        return languages().stream()
                .map(LanguageFolder::new)
                .flatMap(language -> language.endings(kind).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private final String language;
    private final List<String> settings;

    /**
     * @param language BCP 47 tag, which is the name of the folder
     * @throws IllegalStateException if there is no such folder
     */
    public LanguageFolder(String language) {
        this.language = language;
        settings = entries(optional(SETTINGS)
                .orElseThrow(() -> new IllegalStateException("no resource " + language + "/" + SETTINGS)));
    }

    /** BCP 47 tag. */
    public String tag() {
        return language;
    }

    /** The entries of a file, each divided into trimmed fields. */
    public List<List<String>> rows(String file) {
        return lines(file).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** The entries of a file of words by kind: the first field is the kind, the second its words. */
    public Map<String, List<String>> table(String file) {
        Map<String, List<String>> table = new HashMap<>();
        for (List<String> row : rows(file)) {
            table.computeIfAbsent(row.get(0), kind -> new ArrayList<>())
                    .addAll(Arrays.asList(row.get(1).split("\\s+")));
        }
        return table;
    }

    /** The endings of a kind, in the file's order; none where the language has none. */
    public List<String> endings(String kind) {
        return table("endings.txt").getOrDefault(kind, List.of());
    }

    /** What the language is read with, out of its settings. */
    public String setting(String name) {
        return optionalSetting(name)
                .orElseThrow(() -> new IllegalStateException(language + "/" + SETTINGS + " has no " + name));
    }

    /** The same for what a language may do without. */
    public Optional<String> optionalSetting(String name) {
        return settings.stream()
                .map(line -> line.split("\\s*\\|\\s*", 2))
                .filter(row -> row[0].equals(name))
                .map(row -> row[1])
                .findFirst();
    }

    /** Whether words are put together without a hyphen; the setting {@code compounds} says NONE where they are not. */
    public boolean hasCompounds() {
        return optionalSetting("compounds").filter("NONE"::equals).isEmpty();
    }

    /** The entries of a file of single words. */
    public Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The entries of a file, without remarks and empty lines; none where the language has no such file. */
    public List<String> lines(String file) {
        if (!TEXTS.contains(file)) {
            throw new IllegalArgumentException("no file of a language: " + file);
        }
        return optional(file).map(LanguageFolder::entries).orElse(List.of());
    }

    /** All bytes of a file; empty where the language has no such file. */
    public Optional<byte[]> optional(String file) {
        return resource(language + "/" + file);
    }

    /** SHA-256 of the settings and of all text files, hexadecimal. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : TEXTS) {
                digest.update(optional(file).orElse(new byte[0]));
                digest.update((byte) 0);
            }
            digest.update(optional(SETTINGS).orElse(new byte[0]));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static List<String> entries(byte[] bytes) {
        return entries(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> entries(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<byte[]> resource(String path) {
        return bytes(LanguageFolder.class, path);
    }

    private static Optional<byte[]> bytes(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
