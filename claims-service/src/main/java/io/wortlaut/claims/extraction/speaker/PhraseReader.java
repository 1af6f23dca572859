package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Known;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.mention.Representation;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Reads a nominal phrase that is no pronoun: whom it names, one referent for each of its coordinated parts. */
final class PhraseReader {

    private final TaggedText text;
    private final Cast cast;
    private final Gazetteer gazetteer;
    private final Nouns nouns;
    private final Representation representation;
    private final Discourse discourse;
    private final PhraseParts parties;
    private final PartyNames names;

    PhraseReader(TaggedText text, Cast cast, Gazetteer gazetteer, Nouns nouns, Discourse discourse) {
        this.text = text;
        this.cast = cast;
        this.gazetteer = gazetteer;
        this.nouns = nouns;
        this.representation = new Representation(gazetteer, nouns);
        this.discourse = discourse;
        this.parties = new PhraseParts(text, cast, nouns);
        this.names = new PartyNames(text);
    }

    /** The referents of the phrase; never empty. */
    List<Referent> read(int from, int to) {
        if (parties.representsSeveral(from, to)) {
            return List.of(ofSeveral(from, to));
        }
        List<int[]> parts = parties.of(from, to);
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
        if (parties.of(from, verb).size() > 1 || parties.representsSeveral(from, verb)) {
            return read(from, verb);
        }
        int noun = headNoun(from, verb);
        boolean several = noun >= 0
                && noun <= from + 2
                && isDefinite(from)
                && text.word(noun).is(Feature.NOUN, Feature.PLU)
                && !text.word(noun).is(Feature.NOUN, Feature.SIN)
                && (nouns.role(text.word(noun)).isPresent()
                        || nouns.isOrganization(text.word(noun))
                        || nouns.isGroup(text.word(noun)));
        return several ? read(from, verb) : List.of();
    }

    /** "die Außenminister Norwegens, Dänemarks und Islands", "die Regierungen von Norwegen und Dänemark". */
    private Referent ofSeveral(int from, int to) {
        int noun = headNoun(from, to);
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
        int start = from;
        Optional<Referent> organization = apposed(from, to);
        if (organization.isPresent()) {
            return organization.get();
        }
        Optional<PersonMention> person = headPerson(start, to);
        if (person.isPresent()) {
            return Referent.of(
                    person.get().person(),
                    person.get().method().equals("misspelling")
                            ? "name"
                            : person.get().method());
        }
        int noun = headNoun(start, to);
        // "sagte Wiese", where the tagger takes the name for a meadow.
        Optional<Person> surname =
                start + 1 >= to ? cast.bySurname(text.word(start).text()) : Optional.empty();
        if (surname.isPresent()) {
            return Referent.of(surname.get(), "surname");
        }
        Optional<Nouns.Role> role = noun < 0 ? Optional.empty() : nouns.role(text.word(noun));
        Optional<KnownMention> known = headKnown(start, to, noun);
        if (known.isPresent()) {
            return known(known.get().known());
        }
        if (noun >= 0 && isDefinite(start) && isAge(text.word(noun))) {
            Optional<Referent> earlier = lastPerson(start, noun);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Optional<Referent> earlierOne = earlierOrganization(start, noun, to);
        if (earlierOne.isPresent()) {
            return earlierOne.get();
        }
        if (role.isPresent()) {
            return official(start, noun, to, role.get());
        }
        if (noun >= 0
                && nouns.isGroup(text.word(noun))
                && isDefinite(start)
                && discourse.group().isPresent()) {
            return discourse.group().get().by("carried", 70);
        }
        if (noun >= 0 && nouns.isMedium(text.word(noun))) {
            return medium(start, noun, to);
        }
        return other(start, noun, to);
    }

    /** "die Regierungspartei, die Nationale Liste,": what it is, and behind a comma what it is called. */
    private Optional<Referent> apposed(int from, int to) {
        int comma = from;
        while (comma < to && !text.isMark(comma, ",")) {
            comma++;
        }
        int name = comma + 1;
        int noun = comma < to ? headNoun(from, comma) : -1;
        boolean general = noun >= 0
                && noun == comma - 1
                && isDefinite(from)
                && !isNamed(from, comma)
                && cast.knownIn(from, comma).isEmpty()
                && (nouns.isOrganization(text.word(noun))
                        || nouns.role(text.word(noun)).isPresent());
        boolean proper = general
                && name + 1 < to
                && text.word(name).is(Feature.ARTICLE, Feature.DEFINITE)
                && text.word(name + 1).token().isCapitalised()
                && cast.personsIn(name, to).isEmpty()
                && isProper(name + 1, to);
        return proper ? Optional.of(other(name, headNoun(name, to), to)) : Optional.empty();
    }

    /** "Nationale Liste", "Bund der Freien", "Kieswerke Sander GmbH": more than a noun, and no office. */
    private boolean isProper(int from, int to) {
        Word first = text.word(from);
        Word second = from + 1 < to ? text.word(from + 1) : null;
        boolean office = nouns.role(first).isPresent();
        boolean adjective = first.is(Feature.ADJECTIVE) && second != null && second.isNominal();
        boolean genitive = second != null && second.is(Feature.ARTICLE, Feature.GEN) && nouns.isOrganization(first);
        return !office && (adjective || genitive || isNamed(from, to));
    }

    /** "die Gewerkschaft", "die Behörde": the last organisation to speak that may be called so. */
    private Optional<Referent> earlierOrganization(int from, int noun, int to) {
        boolean alone = noun == from + 1
                && isDefinite(from)
                && (noun + 1 >= to || (text.word(noun + 1).isMark() && !text.isQuoted(noun + 1)));
        return alone
                ? discourse.lastWhere(referent -> mayMean(noun, referent)).map(referent -> referent.by("role", 70))
                : Optional.empty();
    }

    private boolean mayMean(int noun, Referent referent) {
        return referent.kind() == PartyKind.ORGANIZATION
                && nouns.references()
                        .mayMean(
                                text.word(noun),
                                referent.name(),
                                referent.method().equals("name"));
    }

    /** "54-Jähriger". */
    private boolean isAge(Word word) {
        return text.vocabulary().pattern("AGE").matcher(word.text()).matches();
    }

    /** A person's name that is the phrase's core, not an attribute of it ("der Sprecher von Edda Marlow"). */
    private Optional<PersonMention> headPerson(int from, int to) {
        for (PersonMention mention : cast.personsIn(from, to)) {
            Word before = mention.from() > 0 ? text.word(mention.from() - 1) : null;
            boolean first = mention.from() == from
                    || (before != null
                            && mention.from() > from
                            && (before.isMark()
                                    || (before.tag().equals("NOUN") && !before.is(Feature.PREPOSITION))
                                    || before.is(Feature.ADJECTIVE)
                                    || before.tag().equals("ADJ")
                                    || (mention.from() == from + 1 && before.is(Feature.ARTICLE))
                                    || before.tag().equals("PROPN")));
            boolean genitive = mention.to() < to
                    && ((text.word(mention.to() - 1).is(WordClass.ENDS_LIKE_GENITIVE)
                                    && mayBeOwned(text.word(mention.to())))
                            || owns(mention.to(), to));
            if ((first || mention.role() != null) && !genitive && !isOfSomebody(mention, from, to)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** "Marlow's spokeswoman" */
    private boolean owns(int mark, int to) {
        return text.word(mark).is(WordClass.POSSESSIVE_MARK) && mark + 1 < to;
    }

    /** "Marlows Sprecherin", "Marlows Partei". */
    private boolean mayBeOwned(Word noun) {
        return nouns.role(noun).isPresent() || nouns.isOrganization(noun) || nouns.isGroup(noun);
    }

    /** "die Schwester von Edda Marlow, Iris Marlow": the person named behind a comma is meant. */
    private boolean isOfSomebody(PersonMention mention, int from, int to) {
        boolean attribute = false;
        for (int i = from; i < mention.from(); i++) {
            attribute |= text.word(i).is(WordClass.OF);
        }
        return attribute
                && cast.personsIn(mention.to(), to).stream()
                        .anyMatch(later -> text.isMark(later.from() - 1, ",") && later.from() - 1 == mention.to());
    }

    /** The first noun of the phrase that is no genitive name before another noun. */
    private int headNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = text.word(i);
            if (i > from
                    && ((word.is(Feature.PREPOSITION) && !word.token().isCapitalised())
                            || (word.isMark() && !text.isQuoted(i)))) {
                return -1;
            }
            boolean genitiveName = word.is(Feature.NAME, Feature.GEN)
                    && word.is(WordClass.ENDS_LIKE_GENITIVE)
                    && i + 1 < to
                    && text.word(i + 1).isNominal();
            if (word.is(WordClass.NOUN_HERE)) {
                return lastOfRow(i, to);
            }
            if (word.isNominal() && !genitiveName && !word.is(Feature.ARTICLE)) {
                boolean title = nouns.role(word).isEmpty()
                        && i + 1 < to
                        && nouns.role(text.word(i + 1)).isPresent();
                return title ? i + 1 : i;
            }
        }
        return -1;
    }

    /** "the city council's press officer": where nouns stand in a row, the last is what the others tell about. */
    private int lastOfRow(int from, int to) {
        int last = from;
        for (int i = from + 1; i < to; i++) {
            Word word = text.word(i);
            boolean owner = word.isMark() && "'’".contains(word.text()) && i + 1 < to;
            boolean within = owner
                    || word.is(WordClass.POSSESSIVE_MARK)
                    || word.tag().equals("ADJ")
                    || word.tag().equals("NUM");
            if (word.isNominal() && !word.is(WordClass.POSSESSIVE_MARK)) {
                last = i;
            } else if (!within) {
                break;
            }
        }
        return last;
    }

    private Optional<KnownMention> headKnown(int from, int to, int noun) {
        for (KnownMention mention : cast.knownIn(from, to)) {
            boolean head = mention.from() == from
                    || (mention.from() <= noun && noun < mention.to())
                    || (mention.from() == from + 1 && text.word(from).is(Feature.ARTICLE));
            boolean named = mention.known().kind() == PartyKind.MEDIUM && noun >= 0 && nouns.isMedium(text.word(noun));
            boolean genitive = text.word(mention.from()).is(Feature.NAME, Feature.GEN)
                    && !text.word(mention.from()).is(Feature.NAME, Feature.NOM)
                    && mention.to() < to;
            genitive |= mention.to() < to && owns(mention.to(), to);
            if ((head || named) && !genitive) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    static Referent known(Known known) {
        PartyKind kind = known.kind() == PartyKind.MEDIUM ? PartyKind.ORGANIZATION : known.kind();
        Map<String, PartyKind> behalf = known.organOf() == null ? Map.of() : Map.of(known.organOf(), PartyKind.STATE);
        String method = known.method().equals("alias") ? "name" : known.method();
        return new Referent(known.name(), kind, method, behalf, List.of(), null, Gender.UNKNOWN, false, 90);
    }

    /** "ein Sprecher des Ministeriums" is somebody new, "der Sprecher" somebody known if there is one. */
    private Referent official(int from, int noun, int to, Nouns.Role role) {
        Map<String, PartyKind> behalf =
                role.represents() ? representation.of(text, from, noun, to) : new LinkedHashMap<>();
        Word word = text.word(noun);
        boolean plural = word.is(Feature.NOUN, Feature.PLU)
                && text.word(from).is(Feature.ARTICLE, Feature.PLU)
                && !text.word(from).is(Feature.ARTICLE, Feature.SIN);
        if (isDefinite(from) && !plural) {
            Optional<Referent> earlier = calledSo(role, behalf, noun);
            if (earlier.isPresent()) {
                return earlier.get().by("role", 75);
            }
        }
        if (isDefinite(from) && !plural && !role.represents() && noun + 1 >= to) {
            Optional<Referent> spoken = lastSpeaker(from, word);
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        if (isHeadline(noun) && behalf.isEmpty() && isSingular(word)) {
            Optional<Person> below = cast.firstCalled(role);
            if (below.isPresent()) {
                return Referent.of(below.get(), "role").by("role", 65);
            }
        }
        Gender gender = word.is(Feature.NOUN, Feature.FEM) && !word.is(Feature.NOUN, Feature.MAS)
                ? Gender.FEMININE
                : word.is(Feature.NOUN, Feature.MAS) ? Gender.MASCULINE : Gender.UNKNOWN;
        return new Referent(
                names.name(from, to), PartyKind.UNNAMED_OFFICIAL, "role", behalf, List.of(), null, gender, plural, 75);
    }

    /** "…, sagte Piet Haverkamp. Der Psychologe rät …": whoever spoke last, if nothing else is told of them. */
    private Optional<Referent> lastSpeaker(int article, Word noun) {
        boolean feminine = noun.is(Feature.NOUN, Feature.FEM) && !noun.is(Feature.NOUN, Feature.MAS);
        boolean masculine = noun.is(Feature.NOUN, Feature.MAS) && !noun.is(Feature.NOUN, Feature.FEM);
        return discourse
                .last()
                .filter(turn -> turn.speakers().size() == 1
                        && text.sentenceAt(article).paragraph() - turn.paragraph() <= 1
                        && turn.zone() == Zone.BODY)
                .map(turn -> turn.speakers().getFirst())
                .filter(referent ->
                        referent.person() != null && referent.person().roles().isEmpty())
                .filter(referent -> referent.gender() == Gender.UNKNOWN
                        || (referent.gender() == Gender.FEMININE && feminine)
                        || (referent.gender() == Gender.MASCULINE && masculine))
                .map(referent -> referent.by("role", 60));
    }

    /** "Gutachter belastet Fahrer": a headline calls by their trade whom the text names. */
    private boolean isHeadline(int word) {
        return text.sentenceAt(word).zone() != Zone.BODY;
    }

    /** Also a form that may be either, behind no article. */
    private static boolean isSingular(Word noun) {
        return noun.readings().isEmpty() || noun.is(Feature.NOUN, Feature.SIN);
    }

    /** "der 54-Jährige": whoever the author named last, and is no woman. */
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

    private Optional<Referent> calledSo(Nouns.Role role, Map<String, PartyKind> behalf, int before) {
        java.util.function.Predicate<Referent> fits = referent -> {
            boolean same = referent.person() != null
                    ? referent.person().mayBeCalled(role)
                    : referent.kind() == PartyKind.UNNAMED_OFFICIAL
                            && mayBeCalled(referent, role)
                            && mayBeOfGender(referent, before);
            return same
                    && (behalf.isEmpty()
                            || referent.behalf().isEmpty()
                            || behalf.keySet().stream().anyMatch(referent.behalf()::containsKey));
        };
        Optional<Referent> spoken = discourse.lastWhere(fits);
        if (spoken.isPresent()) {
            return spoken;
        }
        List<PersonMention> earlier = cast.personsIn(0, before);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Referent referent = Referent.of(earlier.get(i).person(), "role");
            if (fits.test(referent)) {
                return Optional.of(referent);
            }
        }
        return Optional.empty();
    }

    /** "der Sprecher" is not "eine Sprecherin". */
    private boolean mayBeOfGender(Referent official, int noun) {
        Word word = text.word(noun);
        boolean feminine = word.is(Feature.NOUN, Feature.FEM);
        boolean masculine = word.is(Feature.NOUN, Feature.MAS);
        return feminine == masculine
                || official.gender() == Gender.UNKNOWN
                || (official.gender() == Gender.FEMININE) == feminine;
    }

    private boolean mayBeCalled(Referent official, Nouns.Role role) {
        String first = official.name().toLowerCase(java.util.Locale.ROOT);
        String strong = text.vocabulary().strong(role.noun());
        return first.contains(role.noun()) || first.contains(strong);
    }

    private Referent medium(int from, int noun, int to) {
        if (isDefinite(from) && noun + 1 >= to) {
            Optional<KnownMention> last = cast.lastMediumBefore(from);
            if (last.isPresent()) {
                return known(last.get().known()).by("role", 75);
            }
        }
        return Referent.of(names.name(from, to), PartyKind.ORGANIZATION, "role");
    }

    private Referent other(int from, int noun, int to) {
        boolean organization = noun >= 0 && nouns.isOrganization(text.word(noun));
        boolean plural = noun >= 0
                && text.word(noun).is(Feature.NOUN, Feature.PLU)
                && !text.word(noun).is(Feature.NOUN, Feature.SIN);
        Map<String, PartyKind> behalf = organization ? stateOf(from, noun, to) : Map.of();
        Gender gender = noun >= 0 && text.word(noun).is(Feature.NOUN, Feature.FEM)
                ? Gender.FEMININE
                : noun >= 0 && text.word(noun).is(Feature.NOUN, Feature.MAS) ? Gender.MASCULINE : Gender.UNKNOWN;
        PartyKind kind = plural && !organization ? PartyKind.UNNAMED_OFFICIAL : PartyKind.ORGANIZATION;
        String method = kind == PartyKind.ORGANIZATION && isNamed(from, to) ? "name" : "role";
        return new Referent(names.name(from, to), kind, method, behalf, List.of(), null, gender, plural, 60);
    }

    /** "die Polizei Talheim", "das Bündnis „Freie Fahrt“": whether the phrase has a proper name in it. */
    private boolean isNamed(int from, int to) {
        for (int i = from; i < to && !(text.word(i).isMark() && !text.isQuoted(i)); i++) {
            Word word = text.word(i);
            boolean name = word.tag().equals("PROPN")
                    && word.token().isCapitalised()
                    && (word.readings().isEmpty() || word.is(Feature.NAME));
            if (name || (i > from && text.isQuoted(i))) {
                return true;
            }
        }
        return false;
    }

    /** "das russische Verteidigungsministerium", "die US-Regierung", "die Regierung in Oslo". */
    private Map<String, PartyKind> stateOf(int from, int noun, int to) {
        for (int i = from; i <= noun; i++) {
            Word word = text.word(i);
            Optional<Known> state = gazetteer.byAdjective(word).or(() -> gazetteer.byPrefix(word));
            if (state.isPresent() && state.get().kind() == PartyKind.STATE) {
                return Map.of(state.get().name(), PartyKind.STATE);
            }
        }
        boolean government = text.word(noun).is(WordClass.GOVERNMENT);
        return cast.knownIn(noun, to).stream()
                .map(KnownMention::known)
                .filter(known -> government && known.kind() == PartyKind.STATE)
                .findFirst()
                .map(known -> Map.of(known.name(), PartyKind.STATE))
                .orElse(Map.of());
    }

    private boolean isDefinite(int from) {
        Word word = text.word(from);
        return word.is(Feature.ARTICLE, Feature.DEFINITE) || (word.is(Feature.DEMONSTRATIVE) && !word.is(Feature.NOUN));
    }
}
