package io.wortlaut.claims.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.mention.Representation;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * Reads phrases that call somebody by an office or a trade: "ein Sprecher des Ministeriums" is somebody new, "der Sprecher"
 * somebody who spoke or was named before, if there is one.
 */
final class Officials {

    private final TaggedText text;
    private final Cast cast;
    private final Discourse discourse;
    private final PhraseHeads heads;
    private final Representation representation;
    private final PartyNames names;

    Officials(
            TaggedText text,
            Cast cast,
            Discourse discourse,
            PhraseHeads heads,
            Representation representation,
            PartyNames names) {
        this.text = text;
        this.cast = cast;
        this.discourse = discourse;
        this.heads = heads;
        this.representation = representation;
        this.names = names;
    }

    Referent read(int from, int noun, int to, Nouns.Role role) {
        Map<String, PartyKind> behalf =
                role.represents() ? representation.of(text, from, noun, to) : new LinkedHashMap<>();
        Word word = text.word(noun);
        boolean plural = word.is(Feature.NOUN, Feature.PLU)
                && text.word(from).is(Feature.ARTICLE, Feature.PLU)
                && !text.word(from).is(Feature.ARTICLE, Feature.SIN);
        if (heads.isDefinite(from) && !plural) {
            Optional<Referent> earlier = calledSo(role, behalf, noun);
            if (earlier.isPresent()) {
                return earlier.get().by("role", 75);
            }
        }
        if (heads.isDefinite(from) && !plural && !role.represents() && noun + 1 >= to) {
            Optional<Referent> spoken = lastSpeaker(from, word);
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        if (heads.isDefinite(from) && word.is(WordClass.ANYBODY) && noun + 1 >= to) {
            Optional<Referent> unnamed = lastUnnamed(from, noun);
            if (unnamed.isPresent()) {
                return unnamed.get();
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
        return lastAlone(article)
                .filter(referent ->
                        referent.person() != null && referent.person().roles().isEmpty())
                .filter(referent -> referent.gender() == Gender.UNKNOWN
                        || (referent.gender() == Gender.FEMININE && feminine)
                        || (referent.gender() == Gender.MASCULINE && masculine))
                .map(referent -> referent.by("role", 60));
    }

    /**
     * "Ein Anwohner berichtete … „…“, so der Mann": whoever spoke last, if nobody knows the name, and of no other man was told
     * before.
     */
    private Optional<Referent> lastUnnamed(int article, int noun) {
        for (int i = 0; i < article; i++) {
            if (text.word(i).lower().equals(text.word(noun).lower())) {
                return Optional.empty();
            }
        }
        return lastAlone(article)
                .filter(referent -> referent.kind() == PartyKind.UNNAMED_OFFICIAL
                        && !referent.plural()
                        && referent.behalf().isEmpty()
                        && mayBeOfGender(referent, noun))
                .map(referent -> referent.by("role", 60));
    }

    /** Whoever spoke last, alone and not far before. */
    private Optional<Referent> lastAlone(int article) {
        return discourse
                .last()
                .filter(turn -> turn.speakers().size() == 1
                        && text.sentenceAt(article).paragraph() - turn.paragraph() <= 1
                        && turn.zone() == Zone.BODY)
                .map(turn -> turn.speakers().getFirst());
    }

    /** "Gutachter belastet Fahrer": a headline calls by their trade whom the text names. */
    private boolean isHeadline(int word) {
        return text.sentenceAt(word).zone() != Zone.BODY;
    }

    /** Also a form that may be either, behind no article. */
    private static boolean isSingular(Word noun) {
        return noun.readings().isEmpty() || noun.is(Feature.NOUN, Feature.SIN);
    }

    private Optional<Referent> calledSo(Nouns.Role role, Map<String, PartyKind> behalf, int before) {
        Predicate<Referent> fits = referent -> {
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
        String first = official.name().toLowerCase(Locale.ROOT);
        String strong = text.vocabulary().strong(role.noun());
        return first.contains(role.noun()) || first.contains(strong);
    }
}
