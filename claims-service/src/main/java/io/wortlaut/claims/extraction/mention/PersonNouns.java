package io.wortlaut.claims.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Morphology;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.Word;

/**
 * Nouns that mean people by how they are made: the dictionary has one for a man and one for a woman that is derived from it
 * ("Förster", "Försterin"; "Psychologe", "Psychologin"). Thread-safe.
 */
final class PersonNouns {

    /** Enough for the vocabulary of a day's news; the cache starts anew when it is full. */
    private static final int CACHE_SIZE = 20_000;

    private static final int SHORTEST = 4;

    private final Morphology morphology;
    private final List<String> feminine;
    private final List<String> weak;
    private final Map<String, Optional<String>> cache = new ConcurrentHashMap<>();

    PersonNouns(LanguageFolder language, Morphology morphology) {
        this.morphology = morphology;
        feminine = language.endings("FEMININE");
        weak = language.endings("WEAK_MASCULINE");
    }

    /** The word's base form, lower case, if it means somebody. */
    Optional<String> of(Word word) {
        if (!word.is(Feature.NOUN) || word.text().length() < SHORTEST) {
            return Optional.empty();
        }
        Optional<String> known = cache.get(word.text());
        if (known == null) {
            known = find(word);
            if (cache.size() >= CACHE_SIZE) {
                cache.clear();
            }
            cache.put(word.text(), known);
        }
        return known;
    }

    private Optional<String> find(Word word) {
        Morphology.Lookup lookup = morphology.lookup();
        for (Reading reading : word.readings()) {
            boolean person = reading.is(Feature.NOUN)
                    && (reading.is(Feature.MAS) ? isMan(reading.lemma(), lookup) : isWoman(reading.lemma(), lookup));
            if (person) {
                return Optional.of(reading.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private boolean isMan(String lemma, Morphology.Lookup lookup) {
        for (String ending : feminine) {
            if (is(lemma + ending, Feature.FEM, lookup)) {
                return true;
            }
            for (String vowel : weak) {
                if (lemma.endsWith(vowel)
                        && is(lemma.substring(0, lemma.length() - vowel.length()) + ending, Feature.FEM, lookup)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWoman(String lemma, Morphology.Lookup lookup) {
        for (String ending : feminine) {
            if (!lemma.endsWith(ending)) {
                continue;
            }
            String stem = lemma.substring(0, lemma.length() - ending.length());
            if (is(stem, Feature.MAS, lookup)
                    || weak.stream().anyMatch(vowel -> is(stem + vowel, Feature.MAS, lookup))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the base form of a noun of that gender, and nothing that only ends so. */
    private static boolean is(String noun, Feature gender, Morphology.Lookup lookup) {
        return noun.length() >= SHORTEST
                && lookup.readings(noun, false).stream()
                        .anyMatch(reading -> reading.is(Feature.NOUN, gender)
                                && reading.lemma().equalsIgnoreCase(noun));
    }
}
