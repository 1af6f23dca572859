package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;
import io.wortlaut.claims.extraction.tag.Draft;

/** Follows personal pronouns back to whom they mean: by gender and number, to the last speaker rather than the nearest name. */
final class Pronouns {

    /** A pronoun in the dative means somebody who was named not longer ago than this, in words. */
    private static final int NEAR = 80;

    private final TaggedText text;
    private final Cast cast;
    private final Discourse discourse;
    private final List<Integer> sentenceStarts;

    Pronouns(TaggedText text, Cast cast, Discourse discourse) {
        this.text = text;
        this.cast = cast;
        this.discourse = discourse;
        this.sentenceStarts = text.sentences().stream().map(Sentence::from).toList();
    }

    List<Referent> resolve(Draft draft, NounPhrase phrase) {
        boolean plural = draft.predicate != null && draft.predicate.plural();
        Word pronoun = text.word(phrase.head());
        if (pronoun.is(WordClass.PRONOUN_HE)) {
            return refer(phrase.from(), Gender.MASCULINE, false, false);
        }
        // "ihm zufolge", "ihnen zufolge"
        if (phrase.isDative()) {
            return pronoun.is(WordClass.HIM)
                    ? refer(phrase.from(), Gender.MASCULINE, false, false)
                    : refer(phrase.from(), Gender.FEMININE, pronoun.is(WordClass.THEM), pronoun.is(WordClass.THEM));
        }
        boolean she = pronoun.is(WordClass.PRONOUN_SHE);
        if (pronoun.is(WordClass.PRONOUN_ALL) || (she && plural)) {
            return refer(phrase.from(), Gender.UNKNOWN, true, true);
        }
        return she ? refer(phrase.from(), Gender.FEMININE, false, false) : List.of();
    }

    /** The last speaker that agrees, unless the sentence before has a new subject that agrees. */
    List<Referent> refer(int word, Gender gender, boolean plural, boolean maybePlural) {
        if (plural || maybePlural) {
            Optional<Discourse.Turn> last = discourse.last();
            if (last.isPresent()
                    && (last.get().speakers().size() > 1
                            || last.get().speakers().getFirst().plural()
                            || (text.word(word).is(WordClass.COLLECTIVE)
                                    && last.get().speakers().getFirst().kind() == PartyKind.ORGANIZATION))) {
                return pronominal(last.get().speakers());
            }
            if (plural) {
                return discourse
                        .group()
                        .map(group -> pronominal(List.of(group)))
                        .or(() -> discourse.lastWhere(Referent::plural).map(referent -> pronominal(List.of(referent))))
                        .orElse(List.of());
            }
        }
        java.util.function.Predicate<Referent> agrees = referent -> agrees(referent, gender);
        int spokeAt = discourse.wordOfLast(agrees);
        Optional<Referent> newcomer = newSubject(word, spokeAt, gender);
        return newcomer.or(() -> discourse.lastWhere(agrees))
                .or(() -> lastPerson(word, gender))
                .or(() -> topic(word))
                .map(referent -> pronominal(List.of(referent)))
                .orElse(List.of());
    }

    /** "warf ihm vor": the last person named who agrees and is not the one who speaks. */
    List<Referent> other(int word, List<Party> speakers) {
        Gender gender = text.word(word).is(WordClass.HIM)
                ? Gender.MASCULINE
                : text.word(word).is(WordClass.HER) ? Gender.FEMININE : Gender.UNKNOWN;
        if (gender == Gender.UNKNOWN) {
            return List.of();
        }
        List<PersonMention> named = cast.personsIn(Math.max(0, word - NEAR), word);
        for (int i = named.size() - 1; i >= 0; i--) {
            Referent referent = Referent.of(named.get(i).person(), "pronoun");
            boolean speaks =
                    speakers.stream().anyMatch(speaker -> speaker.name().equals(referent.name()));
            if (!speaks && agrees(referent, gender)) {
                return pronominal(List.of(referent));
            }
        }
        return List.of();
    }

    private static List<Referent> pronominal(List<Referent> referents) {
        return referents.stream().map(referent -> referent.by("pronoun", 70)).toList();
    }

    private static boolean agrees(Referent referent, Gender gender) {
        if (referent.plural()) {
            return false;
        }
        return referent.gender() == gender || (referent.isPerson() && referent.gender() == Gender.UNKNOWN);
    }

    /** Somebody named since then who begins a sentence, as a subject does. */
    private Optional<Referent> newSubject(int word, int since, Gender gender) {
        List<PersonMention> named = cast.personsIn(Math.max(since, 0), word);
        for (int i = named.size() - 1; i >= 0; i--) {
            PersonMention mention = named.get(i);
            if (isSubjectLike(mention, word) && agrees(Referent.of(mention.person(), "pronoun"), gender)) {
                return Optional.of(Referent.of(mention.person(), "pronoun"));
            }
        }
        return Optional.empty();
    }

    private boolean isSubjectLike(PersonMention mention, int word) {
        int sentences = 0;
        boolean apposed = false;
        for (int i = mention.from(); i >= 0; i--) {
            if (i < mention.from() && text.word(i).isFinite()) {
                return false;
            }
            apposed |= i < mention.from() && text.isMark(i, ",");
            boolean preposition = i < mention.from() && text.word(i).tag().equals("ADP");
            // "Seine Kollegin aus Talheim, Edda Marlow, …": what stands before the comma is hers.
            if (preposition && !apposed) {
                return false;
            }
            if (i == 0 || text.isMark(i - 1, ".") || text.isMark(i - 1, "!") || text.isMark(i - 1, "?")) {
                break;
            }
        }
        for (int i = mention.to(); i < word; i++) {
            sentences += text.isMark(i, ".") ? 1 : 0;
        }
        return sentences <= 2;
    }

    /** Where nobody agrees, the state or organisation that the sentence before begins with. */
    private Optional<Referent> topic(int word) {
        int sentence = Collections.binarySearch(sentenceStarts, word);
        int here = sentence >= 0 ? sentence : -sentence - 2;
        if (here < 1
                || text.sentences().get(here - 1).paragraph()
                        != text.sentences().get(here).paragraph()) {
            return Optional.empty();
        }
        int from = text.sentences().get(here - 1).from();
        return cast.knownIn(from, from + 2).stream().findFirst().map(mention -> Referent.of(mention.known())
                .by("pronoun", 40));
    }

    private Optional<Referent> lastPerson(int word, Gender gender) {
        List<PersonMention> named = new ArrayList<>(cast.personsIn(0, word));
        for (int i = named.size() - 1; i >= 0; i--) {
            Referent referent = Referent.of(named.get(i).person(), "pronoun");
            if (agrees(referent, gender)) {
                return Optional.of(referent.by("pronoun", 50));
            }
        }
        return Optional.empty();
    }
}
