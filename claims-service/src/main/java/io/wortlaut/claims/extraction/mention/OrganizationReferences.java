package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.Word;

/** What an organisation may be called once it was named: "der Verband" for a "Bauernverband", "die Behörde" for an "Amt". */
public final class OrganizationReferences {

    /** Stands for a name that has no noun for what it is. */
    private static final String NAME = "*";

    private static final int SHORTEST = 3;

    private record Reference(Set<String> ends, boolean name) {

        boolean has(String word) {
            return ends.stream().anyMatch(end -> isEnd(word, end));
        }
    }

    private final Map<String, Reference> references = new HashMap<>();
    private final WordEnds organizations;

    public OrganizationReferences(LanguageFolder language) {
        for (List<String> row : language.rows("organization-references.txt")) {
            Set<String> ends = Set.of(row.get(1).split("\\s*;\\s*"));
            references.put(row.getFirst(), new Reference(ends, ends.contains(NAME)));
        }
        organizations = WordEnds.of(language, language.words("organization-nouns.txt"));
    }

    /** Whether a noun may mean somebody who was named before, without any name of its own. */
    public boolean mayRefer(Word noun) {
        return noun.mayBeNoun()
                && nouns(noun).stream()
                        .anyMatch(form -> references.containsKey(form)
                                || organizations.longest(form).isPresent());
    }

    /**
     * Whether the noun may mean the organisation.
     *
     * @param name the organisation's
     * @param proper whether that is surely a name
     */
    public boolean mayMean(Word noun, String name, boolean proper) {
        List<String> core = core(name);
        return nouns(noun).stream().anyMatch(called -> mayMean(called, core, proper));
    }

    private boolean mayMean(String called, List<String> core, boolean proper) {
        boolean same = core.stream().anyMatch(word -> isEnd(word, called));
        Reference reference = references.get(called);
        return same
                || (reference != null
                        && (core.stream().anyMatch(reference::has)
                                || (reference.name() && proper && isNameAlone(core))));
    }

    private boolean isNameAlone(List<String> core) {
        return core.stream().noneMatch(word -> organizations.longest(word).isPresent());
    }

    /** "Sportclub", but "FC" is a word of its own. */
    private static boolean isEnd(String word, String end) {
        return end.length() >= SHORTEST ? word.endsWith(end) : word.equals(end);
    }

    /** The name's capitalised words before what belongs to somebody else: "Amt" and "Talheim" of "Amt Talheim für Fischerei". */
    private static List<String> core(String name) {
        List<String> core = new ArrayList<>();
        for (String word : name.split(" ")) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (capital) {
                core.add(word.toLowerCase(Locale.ROOT));
            } else if (!core.isEmpty()) {
                break;
            }
        }
        return core;
    }

    /** The word as it stands and its base forms, lower case. */
    private static Set<String> nouns(Word word) {
        Set<String> nouns = new LinkedHashSet<>();
        nouns.add(word.lower());
        for (Reading reading : word.readings()) {
            if (reading.is(Feature.NOUN)) {
                nouns.add(reading.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return nouns;
    }
}
