package io.wortlaut.claims.extraction.mention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Reads off a role's phrase whom its holder speaks for. */
public final class Representation {

    private final Gazetteer gazetteer;
    private final Nouns nouns;

    public Representation(Gazetteer gazetteer, Nouns nouns) {
        this.gazetteer = gazetteer;
        this.nouns = nouns;
    }

    /**
     * The parties that a role phrase names as represented.
     *
     * @param from first word of the phrase
     * @param role the role noun
     * @param to one past the phrase
     */
    public Map<String, PartyKind> of(TaggedText text, int from, int role, int to) {
        Map<String, PartyKind> parties = new LinkedHashMap<>();
        for (int i = from; i <= role; i++) {
            adjectiveOrPrefix(text.word(i)).ifPresent(known -> parties.put(known.name(), known.kind()));
            if (i < role) {
                gazetteer.at(text, i, role).ifPresent(found -> put(parties, found.known()));
            }
        }
        int i = role + 1;
        while (i < to && parties.isEmpty()) {
            Word word = text.word(i);
            if (word.is(WordClass.ELSEWHERE) || (word.isMark() && !text.isQuoted(i))) {
                break;
            }
            Optional<Known.Found> found = gazetteer.at(text, i, to);
            if (found.isPresent() && found.get().known().kind() != PartyKind.MEDIUM) {
                put(parties, found.get().known());
                break;
            }
            Optional<Known> state = adjectiveOrPrefix(word);
            if (state.isPresent()) {
                parties.put(state.get().name(), state.get().kind());
            } else if (nouns.isOrganization(word)) {
                parties.put(organization(text, i, to), PartyKind.ORGANIZATION);
            }
            i++;
        }
        return parties;
    }

    private Optional<Known> adjectiveOrPrefix(Word word) {
        return gazetteer.byAdjective(word).or(() -> gazetteer.byPrefix(word));
    }

    private static void put(Map<String, PartyKind> parties, Known known) {
        if (known.organOf() != null) {
            parties.put(known.organOf(), PartyKind.STATE);
        } else {
            parties.put(known.name(), known.kind());
        }
    }

    /** "Polizei München": the noun in its base form and a name behind it. */
    private static String organization(TaggedText text, int i, int to) {
        Word noun = text.word(i);
        String base = noun.text();
        for (Reading reading : noun.readings()) {
            if (reading.is(Feature.NOUN, Feature.GEN) && reading.is(Feature.SIN)) {
                base = reading.lemma();
                break;
            }
        }
        StringBuilder name = new StringBuilder(base);
        for (int k = i + 1;
                k < to
                        && text.word(k).tag().equals("PROPN")
                        && text.word(k).token().isCapitalised();
                k++) {
            name.append(' ').append(text.word(k).text());
        }
        return name.toString();
    }
}
