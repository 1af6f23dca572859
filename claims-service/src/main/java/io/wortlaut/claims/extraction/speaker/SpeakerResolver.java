package io.wortlaut.claims.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;
import io.wortlaut.claims.extraction.speaker.PhraseParts.Speaking;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.Draft.SpeakerPlace;

/** Says for each statement of a document, in order, who made it and for whom. One for each document. */
public final class SpeakerResolver {

    /**
     * Who said it.
     *
     * @param speakers never empty; a single UNRESOLVED party when the text does not say
     * @param behalf whom they speak for
     * @param medium whether the speaker is a medium known by name, speaking for itself
     */
    public record Resolved(List<Party> speakers, List<Party> behalf, boolean medium) {}

    /** A speaker carries over this many paragraphs, no more. */
    private static final int REACH = 1;
    /** "hieß es" goes on with a document that the article is about. */
    private static final int DOCUMENT_REACH = 4;

    /** A shorter first part of a compound has no linking letter. */
    private static final int SHORTEST_LINKED = 5;

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;
    private final Pronouns pronouns;
    private final Discourse discourse = new Discourse();
    private final PhraseReader phrases;
    private final Introductions introductions;

    public SpeakerResolver(TaggedText text, Cast cast, Gazetteer gazetteer, Nouns nouns) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
        this.pronouns = new Pronouns(text, cast, discourse);
        this.introductions = new Introductions(text);
        this.phrases = new PhraseReader(text, cast, gazetteer, nouns, discourse);
        discourse.setSignatories(Signatories.of(text, cast, gazetteer, nouns));
    }

    /** Resolves the next statement; to be called in the order of the text. */
    public Resolved resolve(Draft draft) {
        List<Referent> referents = referents(draft);
        if (!referents.isEmpty()) {
            discourse.add(referents, draft);
        }
        Span mention = draft.speaker == null ? null : text.span(draft.speaker.from(), draft.speaker.end());
        if (referents.isEmpty()) {
            return new Resolved(
                    List.of(new Party("UNRESOLVED", PartyKind.UNRESOLVED, mention, "unresolved", List.of(), 0)),
                    List.of(),
                    false);
        }
        Map<String, PartyKind> behalf = new LinkedHashMap<>();
        referents.forEach(referent -> behalf.putAll(referent.behalf()));
        referents.forEach(referent -> behalf.remove(referent.name()));
        List<Party> speakers =
                referents.stream().map(referent -> referent.toParty(mention)).toList();
        List<Party> represented = behalf.entrySet().stream()
                .map(entry -> new Party(entry.getKey(), entry.getValue(), null, "role", List.of(), 80))
                .toList();
        boolean medium =
                referents.size() == 1 && cast.isMedium(referents.getFirst().name());
        return new Resolved(speakers, represented, medium);
    }

    /** Whether the phrase means a medium. */
    public boolean isMedium(NounPhrase phrase) {
        return nouns.isMedium(text, cast, phrase.from(), phrase.end());
    }

    /**
     * Whom a phrase names that is addressed.
     *
     * @param speakers who speaks; nobody of them is meant by a pronoun
     */
    public List<Party> addressees(NounPhrase phrase, List<Party> speakers) {
        Span mention = text.span(phrase.from(), phrase.end());
        if (phrase.pronoun()) {
            return pronouns.other(phrase.from(), speakers).stream()
                    .map(referent -> referent.toParty(mention))
                    .toList();
        }
        return phrases.read(phrase.from(), phrase.end()).stream()
                .map(referent -> referent.toParty(mention))
                .toList();
    }

    private List<Referent> referents(Draft draft) {
        return switch (draft.place) {
            case PHRASE -> phrase(draft, draft.speaker);
            case SOURCE -> source(draft, draft.speaker);
            case DOCUMENT -> authors(draft);
            case PREVIOUS -> previous(draft);
            case NONE -> List.of();
        };
    }

    private List<Referent> phrase(Draft draft, NounPhrase phrase) {
        if (phrase.pronoun()) {
            List<Referent> silent = silentSubject(draft, phrase);
            return silent.isEmpty() ? pronouns.resolve(draft, phrase) : silent;
        }
        if (isDocument(phrase)) {
            return document(draft, phrase);
        }
        List<Referent> referents = phrases.read(phrase.from(), phrase.end(), speaking(draft));
        if (referents.size() == 1) {
            Gender gender = phrase.isFeminineOnly()
                    ? Gender.FEMININE
                    : phrase.isMasculineOnly() ? Gender.MASCULINE : Gender.UNKNOWN;
            Referent referent = referents.getFirst().withGender(gender);
            return List.of(phrase.isPluralOnly() ? referent.withPlural(true) : referent);
        }
        return referents;
    }

    private static Speaking speaking(Draft draft) {
        if (draft.place != SpeakerPlace.PHRASE || draft.predicate == null) {
            return Speaking.UNKNOWN;
        }
        return draft.predicate.plural()
                ? Speaking.SEVERAL
                : draft.predicate.singular() ? Speaking.ONE : Speaking.UNKNOWN;
    }

    /** "Die Reeder und die Werften trafen sich. Sie fordern …": several of whom the sentence before tells, and who did not speak. */
    private List<Referent> silentSubject(Draft draft, NounPhrase phrase) {
        boolean they = draft.predicate != null
                && draft.predicate.plural()
                && text.word(phrase.head()).is(WordClass.PRONOUN_SHE);
        Sentence before = they && phrase.from() > 0 ? text.sentenceAt(draft.sentence.from() - 1) : null;
        boolean silent = before != null
                && before.paragraph() == draft.sentence.paragraph()
                && discourse.last().filter(turn -> turn.word() >= before.from()).isEmpty();
        return silent ? phrases.severalAt(before) : List.of();
    }

    private boolean isDocument(NounPhrase phrase) {
        Word head = text.word(phrase.head());
        return nouns.isDocument(head)
                && nouns.role(head).isEmpty()
                && !nouns.isMedium(head)
                && cast.personsIn(phrase.from(), phrase.to()).isEmpty();
    }

    /** "die Erklärung des Ministeriums", "in der gemeinsamen Erklärung": those who issued it. */
    private List<Referent> document(Draft draft, NounPhrase phrase) {
        int attribute = phrase.to();
        if (attribute < phrase.end() && !text.word(attribute).isMark()) {
            int start = text.word(attribute).is(WordClass.ATTRIBUTE_PREPOSITION) ? attribute + 1 : attribute;
            boolean when = text.word(start).is(WordClass.DAY);
            if (!when) {
                return phrases.read(start, phrase.end());
            }
        }
        boolean definite = text.word(phrase.from()).is(WordClass.DEFINITE_DETERMINER);
        boolean joint = text.vocabulary()
                .pattern("JOINTLY")
                .matcher(text.textOf(phrase.from(), phrase.end()))
                .find();
        if (discourse.group().isPresent() && (definite || joint)) {
            return List.of(discourse.group().get());
        }
        if (definite) {
            Optional<Discourse.Turn> last = discourse
                    .last()
                    .filter(turn -> turn.zone() == draft.sentence.zone() && !introductions.isBehind(turn, phrase));
            if (last.isPresent()) {
                return carried(last.get().speakers());
            }
        }
        return draft.place == SpeakerPlace.DOCUMENT
                ? previous(draft)
                : List.of(Referent.of(
                                new PartyNames(text).name(phrase.from(), phrase.end()), PartyKind.ORGANIZATION, "role")
                        .by("role", 40));
    }

    /** "hieß es": in a document, or from whom the statement before came. */
    private List<Referent> authors(Draft draft) {
        return draft.speaker == null ? previous(draft) : phrase(draft, draft.speaker);
    }

    private List<Referent> previous(Draft draft) {
        Optional<Discourse.Turn> last = discourse.last();
        int reach =
                draft.place == SpeakerPlace.DOCUMENT ? DOCUMENT_REACH : draft.form == Form.DIRECT ? REACH + 1 : REACH;
        boolean near = last.isPresent()
                && last.get().zone() == draft.sentence.zone()
                && draft.sentence.paragraph() - last.get().paragraph() <= reach;
        if (near
                && draft.form == Form.INDIRECT_FREE_INDIRECT
                && isSubject(draft, last.get().speakers())) {
            return discourse
                    .other(last.get(), draft)
                    .map(turn -> carried(turn.speakers()))
                    .orElse(List.of());
        }
        return near ? carried(last.get().speakers()) : List.of();
    }

    /** "Der Minister habe gelogen": nobody reports so of himself; he would be "er". */
    private boolean isSubject(Draft draft, List<Referent> speakers) {
        int noun = draft.from() + 1;
        boolean bare = text.word(draft.from()).is(WordClass.DEFINITE_DETERMINER)
                && text.word(noun).isNominal()
                && noun + 1 < draft.to()
                && text.word(noun + 1).isSubjunctive()
                && nouns.role(text.word(noun)).isPresent();
        if (!bare || speakers.size() != 1 || speakers.getFirst().kind() != PartyKind.PERSON) {
            return false;
        }
        List<Referent> named = phrases.read(draft.from(), noun + 1);
        return named.size() == 1
                && named.getFirst().name().equals(speakers.getFirst().name());
    }

    private static List<Referent> carried(List<Referent> speakers) {
        return speakers.stream().map(speaker -> speaker.by("carried", 65)).toList();
    }

    /** "nach Angaben der Polizei", "seinen Worten zufolge", "Polizeiangaben". */
    private List<Referent> source(Draft draft, NounPhrase phrase) {
        Word first = text.word(phrase.from());
        if (draft.meant != null) {
            return phrase(draft, draft.meant);
        }
        // "ihrem Vorsitzenden Jorin Talbeck zufolge" names whom it means.
        boolean theirs = first.is(WordClass.THEIR)
                && nouns.role(text.word(phrase.head())).isEmpty()
                && cast.personsIn(phrase.from(), phrase.end()).isEmpty();
        if (theirs || first.is(WordClass.OWN) || (first.is(WordClass.THESE) && isDocument(phrase))) {
            return pronounLike(phrase);
        }
        int attribute = phrase.to();
        boolean hasAttribute = attribute < phrase.end() && !text.word(attribute).isMark();
        boolean role = nouns.role(text.word(phrase.head())).isPresent();
        if (hasAttribute && !role && isSourceNoun(phrase)) {
            int start = text.word(attribute).is(WordClass.ATTRIBUTE_PREPOSITION) ? attribute + 1 : attribute;
            return phrases.read(start, phrase.end());
        }
        if (isSourceNoun(phrase)) {
            List<Referent> named = byPrefix(phrase);
            // "den Angaben zufolge": those that the statement before gave.
            return named.isEmpty() && first.is(WordClass.DEFINITE_DETERMINER) ? previous(draft) : named;
        }
        return phrase(draft, phrase);
    }

    private boolean isSourceNoun(NounPhrase phrase) {
        Word head = text.word(phrase.head());
        return head.is(WordClass.SAYING_COMPOUND) || nouns.isDocument(head);
    }

    /** "Polizeiangaben", "Medienberichten", "US-Angaben": the first part of the compound, if it is more than an attribute. */
    private List<Referent> byPrefix(NounPhrase phrase) {
        String head = text.word(phrase.head()).text();
        Vocabulary vocabulary = text.vocabulary();
        String prefix = vocabulary.pattern("SOURCE_COMPOUND_END").matcher(head).replaceFirst("");
        if (prefix.isEmpty()
                || prefix.equals(head)
                || vocabulary.pattern("UNNAMED_MEDIA").matcher(prefix).lookingAt()) {
            return List.of();
        }
        String noun = prefix.length() > SHORTEST_LINKED
                ? vocabulary.pattern("LINKING_END").matcher(prefix).replaceFirst("")
                : prefix;
        return List.of(Referent.of(noun, PartyKind.ORGANIZATION, "role").by("role", 60));
    }

    private List<Referent> pronounLike(NounPhrase phrase) {
        boolean feminineOrPlural = text.word(phrase.from()).is(WordClass.HERS);
        return pronouns.refer(
                phrase.from(), feminineOrPlural ? Gender.FEMININE : Gender.MASCULINE, false, feminineOrPlural);
    }
}
