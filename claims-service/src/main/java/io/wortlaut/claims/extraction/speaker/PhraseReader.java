package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.mention.Representation;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;
import io.wortlaut.claims.extraction.speaker.PhraseParts.Speaking;

/** Reads a nominal phrase that is no pronoun: whom it names, one referent for each of its coordinated parts. */
final class PhraseReader {

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;
    private final Representation representation;
    private final Discourse discourse;
    private final PhraseParts parties;
    private final PhraseHeads heads;
    private final Officials officials;
    private final Organizations organizations;
    private final PartyNames names;
    private final Pairs pairs;

    PhraseReader(TaggedText text, Cast cast, Gazetteer gazetteer, Nouns nouns, Discourse discourse) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
        this.representation = new Representation(gazetteer, nouns);
        this.discourse = discourse;
        this.parties = new PhraseParts(text, cast, nouns);
        this.names = new PartyNames(text);
        this.pairs = new Pairs(text, cast, nouns, discourse);
        this.heads = new PhraseHeads(text, cast, nouns);
        this.officials = new Officials(text, cast, discourse, heads, representation, names);
        this.organizations = new Organizations(text, cast, gazetteer, nouns, discourse, heads, names);
    }

    /** The referents of the phrase; never empty. */
    List<Referent> read(int from, int to) {
        return read(from, to, Speaking.UNKNOWN);
    }

    /** The referents of a phrase of which the verb may tell how many they are; never empty. */
    List<Referent> read(int from, int to, Speaking speaking) {
        List<Referent> both = pairs.of(from, to);
        if (!both.isEmpty()) {
            return both;
        }
        if (parties.representsSeveral(from, to)) {
            return List.of(ofSeveral(from, to));
        }
        List<int[]> parts = parties.of(from, to, speaking);
        if (parts.size() > 1) {
            Optional<Referent> alliance = alliance(parts);
            if (alliance.isPresent()) {
                return List.of(discourse.complete(alliance.get()));
            }
        }
        List<Referent> referents = new ArrayList<>();
        for (int[] part : parts) {
            referents.add(single(part[0], part[1]));
        }
        return referents.stream().distinct().toList();
    }

    /** Several parties that a sentence begins with; empty for one, and for what is no party. */
    List<Referent> severalAt(Sentence sentence) {
        int verb = sentence.from();
        while (verb < sentence.to() && !text.word(verb).isVerbHere()) {
            verb++;
        }
        int from = sentence.from();
        if (verb == sentence.to()) {
            return List.of();
        }
        if (parties.of(from, verb, Speaking.UNKNOWN).size() > 1 || parties.representsSeveral(from, verb)) {
            return read(from, verb);
        }
        int noun = heads.noun(from, verb);
        boolean several = noun >= 0
                && noun <= from + 2
                && heads.isDefinite(from)
                && text.word(noun).is(Feature.NOUN, Feature.PLU)
                && !text.word(noun).is(Feature.NOUN, Feature.SIN)
                && (nouns.role(text.word(noun)).isPresent()
                        || nouns.isOrganization(text.word(noun))
                        || nouns.isGroup(text.word(noun)));
        return several ? read(from, verb) : List.of();
    }

    /** "die Außenminister Norwegens, Dänemarks und Islands", "die Regierungen von Norwegen und Dänemark". */
    private Referent ofSeveral(int from, int to) {
        int noun = heads.noun(from, to);
        Map<String, PartyKind> behalf = representation.of(text, from, noun, to);
        return new Referent(
                names.name(from, to, true),
                nouns.role(text.word(noun)).isPresent() ? PartyKind.UNNAMED_OFFICIAL : PartyKind.ORGANIZATION,
                "role",
                behalf,
                List.of(),
                null,
                Gender.UNKNOWN,
                true,
                75);
    }

    /** "die Vereinigten Staaten und ihre Verbündeten". */
    private Optional<Referent> alliance(List<int[]> parts) {
        int[] last = parts.getLast();
        boolean theirs =
                text.word(last[0]).is(Feature.POSSESSIVE) || text.word(last[0]).is(WordClass.ALLIES);
        int group = -1;
        for (int i = last[0]; i < last[1]; i++) {
            group = nouns.isGroup(text.word(i)) ? i : group;
        }
        if (!theirs || group < 0) {
            return Optional.empty();
        }
        List<Referent> members = new ArrayList<>();
        for (int[] part : parts.subList(0, parts.size() - 1)) {
            members.add(single(part[0], part[1]));
        }
        String name = String.join(", ", members.stream().map(Referent::name).toList()) + " "
                + text.vocabulary().form("AND") + " " + strong(text.word(group).text());
        return Optional.of(
                new Referent(name, PartyKind.COALITION, "name", Map.of(), members, null, Gender.UNKNOWN, true, 85));
    }

    private String strong(String noun) {
        return text.vocabulary().pattern("WEAK_GROUP").matcher(noun).replaceFirst("$1");
    }

    private Referent single(int from, int to) {
        Optional<Referent> named = organizations.apposed(from, to).or(() -> person(from, to));
        if (named.isPresent()) {
            return named.get();
        }
        int noun = heads.noun(from, to);
        return heads.known(from, to, noun)
                .map(mention -> Referent.of(mention.known()))
                .or(() -> byAge(from, noun))
                .or(() -> organizations.earlier(from, noun, to))
                .orElseGet(() -> called(from, noun, to));
    }

    private Optional<Referent> person(int from, int to) {
        return heads.person(from, to)
                .map(mention -> Referent.of(
                        mention.person(), mention.method().equals("misspelling") ? "name" : mention.method()))
                .or(() -> surname(from, to));
    }

    /** "sagte Wiese", where the tagger takes the name for a meadow. */
    private Optional<Referent> surname(int from, int to) {
        return from + 1 >= to
                ? cast.bySurname(text.word(from).text()).map(person -> Referent.of(person, "surname"))
                : Optional.empty();
    }

    /** By what the noun says that they are. */
    private Referent called(int from, int noun, int to) {
        if (noun < 0) {
            return organizations.other(from, noun, to);
        }
        Word word = text.word(noun);
        Optional<Nouns.Role> role = nouns.role(word);
        if (role.isPresent()) {
            return officials.read(from, noun, to, role.get());
        }
        if (nouns.isGroup(word) && heads.isDefinite(from) && discourse.group().isPresent()) {
            return discourse.group().get().by("carried", 70);
        }
        return nouns.isMedium(word) ? organizations.medium(from, noun, to) : organizations.other(from, noun, to);
    }

    /** "der 54-Jährige". */
    private Optional<Referent> byAge(int from, int noun) {
        boolean age = noun >= 0
                && heads.isDefinite(from)
                && text.vocabulary()
                        .pattern("AGE")
                        .matcher(text.word(noun).text())
                        .matches();
        return age ? lastPerson(from, noun) : Optional.empty();
    }

    /** Whoever the author named last, and is no woman. */
    private Optional<Referent> lastPerson(int article, int noun) {
        Gender gender = gender(text.word(article));
        List<PersonMention> earlier = cast.personsIn(0, noun);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Referent referent = Referent.of(earlier.get(i).person(), "role");
            boolean fits =
                    gender == Gender.UNKNOWN || referent.gender() == Gender.UNKNOWN || referent.gender() == gender;
            if (fits && !text.isQuoted(earlier.get(i).from())) {
                return Optional.of(referent.by("role", 65));
            }
        }
        return Optional.empty();
    }

    /** By an article in the nominative. */
    private static Gender gender(Word article) {
        boolean masculine = isNominative(article, Feature.MAS);
        boolean feminine = isNominative(article, Feature.FEM);
        return masculine == feminine ? Gender.UNKNOWN : masculine ? Gender.MASCULINE : Gender.FEMININE;
    }

    private static boolean isNominative(Word article, Feature gender) {
        return article.readings().stream()
                .anyMatch(reading -> reading.is(Feature.ARTICLE, Feature.NOM) && reading.is(Feature.SIN, gender));
    }
}
