package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.Reading;

/**
 * What words have in common beyond their inflection: the stem they are derived from ("liefern", "Lieferung") and, for
 * compounds, those of their parts ("Waffenlieferung": "waff", "liefer"). Suffixes are stripped after the manner of Caumanns
 * (1999), parts are looked for as by Monz and de Rijke (2001): both must be nouns, linking letters apart. Thread-safe.
 */
final class WordFamilies {

    /** Begins what stands for a meaning among the families. */
    private static final String CONCEPT = "~";

    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_FIRST = 3;

    /** Enough for the vocabulary of a day's news; the cache starts anew when it is full. */
    private static final int CACHE_SIZE = 20_000;

    private final Morphology morphology;
    private final List<String> suffixes;
    private final List<String> linking;
    private final Map<String, List<String>> concepts = new HashMap<>();
    private final Map<String, List<String>> cache = new ConcurrentHashMap<>();

    /**
     * @param suffixes what a word may be derived with, the longest first
     * @param linking what may stand between the parts of a compound
     * @param meanings words that are said for each other
     */
    WordFamilies(Morphology morphology, List<String> suffixes, List<String> linking, List<List<String>> meanings) {
        this.morphology = morphology;
        this.suffixes = suffixes;
        this.linking = linking;
        for (int i = 0; i < meanings.size(); i++) {
            String concept = CONCEPT + i;
            meanings.get(i).stream().map(this::stem).distinct().forEach(stem -> concepts.computeIfAbsent(
                            stem, same -> new ArrayList<>())
                    .add(concept));
        }
    }

    static boolean isConcept(String family) {
        return family.startsWith(CONCEPT);
    }

    /** The stem of the whole word first, then those of its parts if it is a compound, then what these mean. */
    List<String> of(String lemma) {
        List<String> known = cache.get(lemma);
        if (known == null) {
            List<String> families = new ArrayList<>();
            families.add(stem(lemma));
            parts(lemma, morphology.lookup()).forEach(part -> families.add(stem(part)));
            List.copyOf(families).forEach(stem -> families.addAll(concepts.getOrDefault(stem, List.of())));
            known = families.stream().distinct().toList();
            if (cache.size() >= CACHE_SIZE) {
                cache.clear();
            }
            cache.put(lemma, known);
        }
        return known;
    }

    /** Without suffix and umlauts; a stem keeps at least four letters. */
    String stem(String lemma) {
        String stem =
                lemma.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
        boolean stripped = true;
        while (stripped) {
            stripped = false;
            for (String suffix : suffixes) {
                if (stem.endsWith(suffix) && stem.length() - suffix.length() >= SHORTEST_STEM) {
                    stem = stem.substring(0, stem.length() - suffix.length());
                    stripped = true;
                    break;
                }
            }
        }
        return stem;
    }

    /** The two parts of a compound, and theirs; empty for a simple word. */
    private List<String> parts(String lemma, Morphology.Lookup lookup) {
        for (int at = SHORTEST_FIRST; at + SHORTEST_PART <= lemma.length(); at++) {
            String last = lemma.substring(at);
            if (isNoun(last, lookup) && isFirst(lemma.substring(0, at), lookup)) {
                List<String> parts = new ArrayList<>();
                parts.add(withoutLink(lemma.substring(0, at), lookup));
                List<String> further = parts(last, lookup);
                parts.addAll(further.isEmpty() ? List.of(last) : further);
                return parts;
            }
        }
        return List.of();
    }

    private boolean isFirst(String start, Morphology.Lookup lookup) {
        return start.endsWith("-") || !withoutLink(start, lookup).isEmpty();
    }

    /** The noun that a first part is a form of; empty if it is none. */
    private String withoutLink(String start, Morphology.Lookup lookup) {
        if (start.endsWith("-")) {
            return start.substring(0, start.length() - 1);
        }
        if (isNoun(start, lookup)) {
            return start;
        }
        for (String link : linking) {
            if (start.endsWith(link)) {
                String stem = start.substring(0, start.length() - link.length());
                if (stem.length() >= SHORTEST_FIRST && isNoun(stem, lookup)) {
                    return stem;
                }
            }
        }
        return "";
    }

    private static boolean isNoun(String word, Morphology.Lookup lookup) {
        String form = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        for (Reading reading : lookup.readings(form, true)) {
            if (reading.is(Feature.NOUN) && !reading.is(Feature.NAME)) {
                return true;
            }
        }
        return false;
    }
}
