package io.wortlaut.claims.extraction.mention;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                others(text, found.get().to(), to, parties);
                break;
            }
            Optional<Known> state = adjectiveOrPrefix(word);
            if (state.isPresent()) {
                parties.put(state.get().name(), state.get().kind());
            } else if (word.is(WordClass.NOUN_HERE)) {
                row(text, i, to).ifPresent(name -> parties.put(name, PartyKind.ORGANIZATION));
            } else if (nouns.isOrganization(word)) {
                parties.put(organization(text, i, to), PartyKind.ORGANIZATION);
            }
            i++;
        }
        if (parties.isEmpty()) {
            byFirstPart(text, role).ifPresent(name -> parties.put(name, PartyKind.ORGANIZATION));
        }
        return parties;
    }

    /** "Polizeisprecher", "Verbandspräsidentin", "Seewind-Vorstandschef": the organisation that the compound begins with. */
    private Optional<String> byFirstPart(TaggedText text, int noun) {
        Word role = text.word(noun);
        int end = nouns.role(role)
                .map(found -> role.lower().lastIndexOf(found.noun()))
                .orElse(-1);
        if (end <= 0) {
            return Optional.empty();
        }
        String first = text.vocabulary()
                .pattern("RANK")
                .matcher(role.text().substring(0, end))
                .replaceFirst("");
        String linked = first.endsWith("-") ? first.substring(0, first.length() - 1) : first;
        String unlinked =
                text.vocabulary().pattern("LINKING_END").matcher(linked).replaceFirst("");
        if (text.vocabulary().pattern("DEPARTMENT").matcher(unlinked).matches()) {
            return Optional.empty();
        }
        int hyphen = linked.indexOf('-');
        return Stream.of(unlinked, linked)
                .filter(nouns::isOrganization)
                .map(name -> hyphen > 0 ? name.substring(0, hyphen) : capitalised(name))
                .findFirst();
    }

    private static String capitalised(String noun) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    /** "die Außenminister Norwegens, Dänemarks und Islands". */
    private void others(TaggedText text, int from, int to, Map<String, PartyKind> parties) {
        int i = from;
        while (i + 1 < to && (text.isMark(i, ",") || text.word(i).is(WordClass.AND))) {
            Optional<Known.Found> found = gazetteer.at(text, i + 1, to);
            if (found.isEmpty() || found.get().known().kind() != PartyKind.STATE) {
                return;
            }
            put(parties, found.get().known());
            i = found.get().to();
        }
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

    /** "the port authority", "Brightwater Partners": nouns in a row that mean an organisation, or names; no person. */
    private Optional<String> row(TaggedText text, int from, int to) {
        int start = from;
        while (text.word(start - 1).tag().equals("ADJ")) {
            start--;
        }
        int end = from;
        boolean organization = false;
        boolean named = true;
        boolean person = false;
        while (end < to && text.word(end).is(WordClass.NOUN_HERE)) {
            organization |= nouns.isOrganization(text.word(end));
            named &= text.word(end).tag().equals("PROPN");
            person |= text.word(end).isGivenName() || nouns.role(text.word(end)).isPresent();
            end++;
        }
        return (organization || named) && !person ? Optional.of(text.textOf(start, end)) : Optional.empty();
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
