package io.wortlaut.claims.extraction.morphology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

import io.wortlaut.claims.extraction.LanguageFolder;

/**
 * Full-form morphology out of the dictionary of the language. A word it does not know is read like the longest known noun at
 * its end ("Waffenlieferungen" like "Lieferungen"); one that stays unknown has no readings. Thread-safe.
 */
public final class Morphology {

    /** Nothing longer is a word. */
    private static final int MAX_LENGTH = 60;
    /** Shorter ends mislead ("-rat", "-ton"). */
    private static final int MIN_END = 4;

    private static final int MIN_START = 3;
    private static final int LONG_END = 6;
    /** Enough for the vocabulary of a day's news; the cache starts anew when it is full. */
    private static final int CACHE_SIZE = 50_000;

    private final Dictionary dictionary;
    private final Tagset tagset;
    private final boolean compounds;
    /** What may stand between the parts of a compound: nothing first. */
    private final List<String> linking = new ArrayList<>(List.of(""));
    /** Last parts that tell by themselves, whatever they are the end of. */
    private final List<String> heads;

    /** @param byEnd whether only the end of an unhyphenated form is known */
    private record Entry(List<Reading> readings, boolean byEnd) {}

    private final Map<String, Entry> cache = new ConcurrentHashMap<>();

    public Morphology(LanguageFolder language) {
        tagset = Tagset.of(language);
        compounds = language.hasCompounds();
        Map<String, List<String>> endings = language.table("endings.txt");
        linking.addAll(endings.getOrDefault("LINKING", List.of()));
        heads = endings.getOrDefault("HEAD", List.of());
        String path = language.setting("dictionary");
        try (InputStream data = Morphology.class.getResourceAsStream(path + ".dict");
                InputStream info = Morphology.class.getResourceAsStream(path + ".info")) {
            dictionary = Dictionary.read(data, info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader of its own for one thread: the dictionary is shared, the look-up buffers are not. */
    public Lookup lookup() {
        return new Lookup();
    }

    /** Whether the dictionary has the infinitive. */
    public boolean isVerb(String infinitive) {
        return lookup().readings(infinitive, false).stream()
                .anyMatch(reading -> reading.is(Feature.VERB, Feature.INFINITIVE));
    }

    /** Looks up readings. Not thread-safe. */
    public final class Lookup {

        private final DictionaryLookup lookup = new DictionaryLookup(dictionary);

        /**
         * All readings of the form; empty if unknown. A capitalised form matches its lower case too.
         *
         * @param name whether the form is a proper name here, whose end means nothing ("Kargott" is no "Gott")
         */
        public List<Reading> readings(String form, boolean name) {
            if (form.length() > MAX_LENGTH) {
                return List.of();
            }
            Entry known = cache.get(form);
            if (known == null) {
                known = find(form);
                if (cache.size() >= CACHE_SIZE) {
                    cache.clear();
                }
                cache.put(form, known);
            }
            return name && known.byEnd() ? List.of() : known.readings();
        }

        private Entry find(String form) {
            List<Reading> readings = new ArrayList<>(exact(form));
            if (Character.isUpperCase(form.charAt(0))) {
                readings.addAll(exact(form.toLowerCase(Locale.ROOT)));
                if (readings.isEmpty() && compounds) {
                    return new Entry(List.copyOf(byEnd(form)), form.indexOf('-') < 0);
                }
            }
            return new Entry(List.copyOf(readings), false);
        }

        private List<Reading> exact(String form) {
            List<Reading> readings = new ArrayList<>();
            for (WordData data : lookup.lookup(form)) {
                if (data.getTag() != null && data.getStem() != null) {
                    readings.add(tagset.reading(
                            data.getStem().toString(), data.getTag().toString()));
                }
            }
            return readings;
        }

        /** Compounds by their last part: "US-Außenministerium" is read like "Ministerium". */
        private List<Reading> byEnd(String form) {
            for (int at = 1; at < form.length(); at++) {
                String start = form.substring(0, at);
                boolean tells = start.length() >= MIN_START && heads.contains(form.substring(at));
                if (!Character.isLetter(form.charAt(at)) || !(tells || isFirstPart(start, form.length() - at))) {
                    continue;
                }
                String end = Character.toUpperCase(form.charAt(at)) + form.substring(at + 1);
                List<Reading> nouns = exact(end).stream()
                        .filter(reading -> reading.is(Feature.NOUN))
                        .map(reading -> new Reading(start + decapitalise(reading.lemma(), start), reading.features()))
                        .toList();
                if (!nouns.isEmpty()) {
                    return nouns;
                }
            }
            return List.of();
        }

        /** A hyphen ends it, or it is a word itself, linking letters apart; before a long last part anything will do. */
        private boolean isFirstPart(String start, int rest) {
            if (rest < MIN_END) {
                return false;
            }
            if (start.endsWith("-") || (rest >= LONG_END && start.length() >= MIN_START)) {
                return true;
            }
            for (String link : linking) {
                String stem = start.endsWith(link) ? start.substring(0, start.length() - link.length()) : "";
                if (stem.length() >= MIN_START && !exact(stem).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private static String decapitalise(String lemma, String start) {
            return start.endsWith("-") ? lemma : Character.toLowerCase(lemma.charAt(0)) + lemma.substring(1);
        }
    }
}
