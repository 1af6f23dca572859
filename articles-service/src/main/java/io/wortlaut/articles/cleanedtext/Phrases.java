package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of phrases that tell what a line is, from one data file a language. All languages are asked: pages mix them. */
final class Phrases {

    static final Phrases ALL = new Phrases("phrases_de.txt", "phrases_en.txt");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}©(]+|[\\s:.…!?*»«›‹>)\\]\\-–—|+]+$");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^\\(?\\d{1,5}\\)?\\s+");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("\\s*\\(?\\d{1,5}\\)?$");
    /** No phrase is longer, with whatever stands around it. */
    private static final int LONGEST = 120;

    private final Map<String, Set<String>> wholeLines = new HashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    private Phrases(String... files) {
        Map<String, List<String>> sections = new HashMap<>();
        for (String file : files) {
            Resource.sections(file).forEach((name, phrases) -> sections.computeIfAbsent(name, _ -> new ArrayList<>())
                    .addAll(phrases));
        }
        sections.forEach((name, phrases) -> {
            if (name.endsWith(" line")) {
                wholeLines.put(name, new HashSet<>(phrases));
            } else {
                String start = name.endsWith(" start") ? "^" : "(?<![\\p{L}\\p{N}])";
                patterns.put(
                        name,
                        phrases.stream()
                                .map(Phrases::regex)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining("|", start + "(?:", ")"), Pattern::compile)));
            }
        });
    }

    /** Whether the line is one of the phrases, apart from a number of comments or shares beside it. */
    boolean isLine(String kind, String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        Set<String> phrases = wholeLines.getOrDefault(kind + " line", Set.of());
        String plain = plain(line);
        return Stream.of(
                        plain,
                        NUMBER_BEFORE.matcher(plain).replaceFirst(""),
                        NUMBER_BEHIND.matcher(plain).replaceFirst(""))
                .anyMatch(phrases::contains);
    }

    boolean starts(String kind, String line) {
        Pattern pattern = patterns.get(kind + " start");
        return pattern != null && pattern.matcher(begin(line)).find();
    }

    boolean has(String kind, String line) {
        Pattern pattern = patterns.get(kind + " part");
        return pattern != null && pattern.matcher(line.toLowerCase(Locale.ROOT)).find();
    }

    private static String plain(String line) {
        return EDGES.matcher(EDGES.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
    }

    /** Without the signs before the first letter; what is at the end stays, so that a colon counts. */
    private static String begin(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.replaceFirst("^[^\\p{L}\\p{N}©]+", "");
    }

    private static String regex(String phrase) {
        String words = Stream.of(phrase.split("\\*", -1))
                .map(String::strip)
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining(".{0,60}?"));
        // A phrase that ends in a letter ends a word too.
        return Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1)) ? words + "(?![\\p{L}\\p{N}])" : words;
    }
}
