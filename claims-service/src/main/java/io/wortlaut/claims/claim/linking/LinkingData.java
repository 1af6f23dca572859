package io.wortlaut.claims.claim.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.LanguageFolder;

/** The data files of linking in one language: word lists, word statistics, weights. A language may lack any of them. */
final class LinkingData {

    private static final List<String> FILES = List.of(
            "numerals.txt",
            "empty-words.txt",
            "suffixes.txt",
            "noun-endings.txt",
            "concepts.txt",
            "markers.txt",
            "attitudes.txt",
            "operators.txt",
            "prepositions.txt",
            "qualifiers.txt",
            "word-statistics.txt",
            "link-weights.txt",
            "stance-weights.txt");

    private final String language;

    /** @param language the tag that its folder is named by */
    LinkingData(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    /** A part of the SHA-256 of all files of all languages, hexadecimal. */
    static String version() {
        MessageDigest digest = sha256();
        digest.update(Features.VERSION.getBytes(StandardCharsets.UTF_8));
        for (String language : LanguageFolder.languages()) {
            LinkingData data = new LinkingData(language);
            for (String file : FILES) {
                data.lines(file).forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    Map<String, String> numerals() {
        Map<String, String> numerals = new HashMap<>();
        lines("numerals.txt").forEach(line -> {
            String[] fields = line.split(" ");
            numerals.put(fields[0], fields[1]);
        });
        return numerals;
    }

    Set<String> emptyWords() {
        return words("empty-words.txt");
    }

    /** What words are derived with, in the file's order. */
    List<String> suffixes() {
        return inOrder("suffixes.txt");
    }

    /** What nouns end with and names do not. */
    List<String> nounEndings() {
        return inOrder("noun-endings.txt");
    }

    private List<String> inOrder(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    /** Words that are said for each other, one meaning a row. */
    List<List<String>> concepts() {
        return lines("concepts.txt").stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The class of each phrase that makes a number a bound or an estimate. */
    Map<String, String> qualifiers() {
        Map<String, String> qualifiers = new HashMap<>();
        for (String line : lines("qualifiers.txt")) {
            String[] fields = line.split(" \\| ");
            for (String phrase : fields[1].split(", ")) {
                qualifiers.put(phrase, fields[0]);
            }
        }
        return qualifiers;
    }

    /**
     * The lists of words of a file by name.
     *
     * @param starts the beginnings of words that may end in any way, instead of the whole words
     */
    Map<String, Set<String>> markers(String file, boolean starts) {
        Map<String, Set<String>> markers = new TreeMap<>();
        for (String line : lines(file)) {
            String[] fields = line.split(" \\| ");
            markers.put(
                    fields[0],
                    Arrays.stream(fields[1].split(" "))
                            .filter(word -> word.endsWith("-") == starts)
                            .map(word -> starts ? word.substring(0, word.length() - 1) : word)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return markers;
    }

    /** Numbers by name. */
    Map<String, Double> numbers(String file) {
        Map<String, Double> numbers = new HashMap<>();
        lines(file).forEach(line -> {
            int gap = line.lastIndexOf(' ');
            numbers.put(line.substring(0, gap), Double.valueOf(line.substring(gap + 1)));
        });
        return numbers;
    }

    /** Not as other data are read: here a word may begin with the mark of remarks. */
    private List<String> lines(String file) {
        return LanguageFolder.text(LinkingData.class, language, file).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
    }
}
