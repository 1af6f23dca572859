package io.wortlaut.claims.statement.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Morphology;

/**
 * Takes nouns apart: "Waffenlieferungen" is "Waffen" and "Lieferungen". Both sides of a cut must be nouns of the
 * dictionary, the first with or without linking letters; of several cuts that with the longest last part counts, and its
 * parts are cut again. Thread-safe.
 */
final class Compounds {

    /** Shorter ones stand at the end of words that they have nothing to do with ("-rat", "-ton"), unless a letter links. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_LINKED = 3;

    private final Morphology morphology;
    private final List<String> linking = new ArrayList<>(List.of(""));
    private final List<String> sureLinking;

    Compounds(LanguageFolder language) {
        morphology = new Morphology(language);
        linking.addAll(language.endings("LINKING"));
        sureLinking = language.endings("SURE_LINKING");
    }

    /** The base forms of a word, in lower case; empty for one that the dictionary does not know. */
    Set<String> lemmas(String word) {
        return morphology.lookup().readings(word, true).stream()
                .map(reading -> reading.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether every reading of the word is one of those that only hold sentences together. */
    boolean isFunctionWord(String word) {
        var readings = morphology.lookup().readings(word, true);
        return !readings.isEmpty()
                && readings.stream()
                        .allMatch(reading -> reading.is(Feature.ARTICLE)
                                || reading.is(Feature.PRONOUN)
                                || reading.is(Feature.PREPOSITION)
                                || reading.is(Feature.CONJUNCTION));
    }

    /** The parts in lower case; empty for a word that is none. */
    Set<String> parts(String word) {
        Set<String> parts = new LinkedHashSet<>();
        if (word.length() >= 2 * SHORTEST && Character.isUpperCase(word.charAt(0))) {
            cut(word, morphology.lookup(), parts);
        }
        return parts;
    }

    private boolean cut(String word, Morphology.Lookup lookup, Set<String> parts) {
        for (int at = SHORTEST; at + SHORTEST_LINKED <= word.length(); at++) {
            String last = capitalised(word.substring(at));
            boolean brief = last.length() < SHORTEST;
            if (!isNoun(last, lookup) || (brief && !isSurelyLinked(word, at))) {
                continue;
            }
            String first = first(word.substring(0, at), lookup);
            if (first != null) {
                parts.add(first.toLowerCase(Locale.ROOT));
                parts.add(last.toLowerCase(Locale.ROOT));
                cut(first, lookup, parts);
                cut(last, lookup, parts);
                return true;
            }
        }
        return false;
    }

    private boolean isSurelyLinked(String word, int at) {
        return sureLinking.stream().anyMatch(link -> word.startsWith(link, at - link.length()));
    }

    /** The first part without what links it to the next; null when it is neither a noun nor a compound. */
    private String first(String start, Morphology.Lookup lookup) {
        for (String link : linking) {
            String noun = start.endsWith(link) ? start.substring(0, start.length() - link.length()) : "";
            if (noun.length() >= SHORTEST && (isNoun(noun, lookup) || cut(noun, lookup, new LinkedHashSet<>()))) {
                return noun;
            }
        }
        return null;
    }

    private static boolean isNoun(String word, Morphology.Lookup lookup) {
        return lookup.readings(word, true).stream().anyMatch(reading -> reading.is(Feature.NOUN));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
