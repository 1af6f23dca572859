package io.wortlaut.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.mention.Gazetteer;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.mention.Person.Gender;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.segment.Sentence;
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

    private static final Set<String> THEIR = Set.of(
            "sein", "seine", "seinen", "seiner", "seinem", "ihr", "ihre", "ihren", "ihrer", "ihrem", "dessen", "deren",
            "eigenen");

    private final TaggedText text;
    private final Cast cast;
    private final Nouns nouns;
    private final List<Integer> sentenceStarts;
    private final Discourse discourse = new Discourse();
    private final PhraseReader phrases;

    public SpeakerResolver(TaggedText text, Cast cast, Gazetteer gazetteer, Nouns nouns) {
        this.text = text;
        this.cast = cast;
        this.nouns = nouns;
        this.sentenceStarts = text.sentences().stream().map(Sentence::from).toList();
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

    /** Whom a phrase names that is no speaker. */
    public List<Party> parties(NounPhrase phrase) {
        Span mention = text.span(phrase.from(), phrase.end());
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
            return pronoun(draft, phrase);
        }
        if (isDocument(phrase)) {
            return document(draft, phrase);
        }
        List<Referent> referents = phrases.read(phrase.from(), phrase.end());
        if (referents.size() == 1) {
            Gender gender = phrase.isFeminineOnly()
                    ? Gender.FEMININE
                    : phrase.isMasculineOnly() ? Gender.MASCULINE : Gender.UNKNOWN;
            Referent referent = referents.getFirst().withGender(gender);
            return List.of(phrase.isPluralOnly() ? referent.withPlural(true) : referent);
        }
        return referents;
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
            int start = text.word(attribute).lower().startsWith("vo") ? attribute + 1 : attribute;
            boolean when = text.word(start).lower().endsWith("tag");
            if (!when) {
                return phrases.read(start, phrase.end());
            }
        }
        boolean definite = text.word(phrase.from()).lower().matches("d(er|ie|as|em|en)|dieser?|diesem|gemeinsamen?");
        boolean joint = text.textOf(phrase.from(), phrase.end())
                .toLowerCase(java.util.Locale.GERMAN)
                .contains("gemeinsam");
        if (discourse.group().isPresent() && (definite || joint)) {
            return List.of(discourse.group().get());
        }
        if (definite) {
            Optional<Discourse.Turn> last = discourse.last();
            if (last.isPresent()) {
                return carried(last.get().speakers());
            }
        }
        return draft.place == SpeakerPlace.DOCUMENT
                ? previous(draft)
                : List.of(Referent.of(phrases.name(phrase.from(), phrase.end()), PartyKind.ORGANIZATION, "role")
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
        return near ? carried(last.get().speakers()) : List.of();
    }

    private static List<Referent> carried(List<Referent> speakers) {
        return speakers.stream().map(speaker -> speaker.by("carried", 65)).toList();
    }

    /** "nach Angaben der Polizei", "seinen Worten zufolge", "Polizeiangaben". */
    private List<Referent> source(Draft draft, NounPhrase phrase) {
        Word first = text.word(phrase.from());
        if (THEIR.contains(first.lower()) || (isDemonstrative(first) && isDocument(phrase))) {
            return pronounLike(phrase);
        }
        int attribute = phrase.to();
        boolean hasAttribute = attribute < phrase.end() && !text.word(attribute).isMark();
        boolean named = !cast.personsIn(phrase.from(), phrase.end()).isEmpty()
                || nouns.role(text.word(phrase.head())).isPresent();
        if (hasAttribute && !named && isSourceNoun(phrase)) {
            int start = text.word(attribute).lower().startsWith("vo") ? attribute + 1 : attribute;
            return phrases.read(start, phrase.end());
        }
        if (isSourceNoun(phrase)) {
            return byPrefix(phrase);
        }
        return phrase(draft, phrase);
    }

    private static boolean isDemonstrative(Word word) {
        return word.lower().startsWith("dies");
    }

    private boolean isSourceNoun(NounPhrase phrase) {
        String head = text.word(phrase.head()).lower();
        return head.matches(
                        ".*(angaben?|aussagen?|worten|ansicht|meinung|auffassung|einschätzung(en)?|information(en)?|darstellung|erkenntnissen?|schätzung(en)?|berechnung(en)?|überzeugung|mitteilung(en)?|meldung(en)?|berichte?n?)")
                || nouns.isDocument(text.word(phrase.head()));
    }

    /** "Polizeiangaben", "Medienberichten", "US-Angaben": the first part of the compound, if it is more than an attribute. */
    private List<Referent> byPrefix(NounPhrase phrase) {
        String head = text.word(phrase.head()).text();
        String prefix = head.replaceFirst(
                "-?([Aa]ngaben?|[Bb]erichte?n?|[Ii]nformationen|[Mm]eldung(en)?|[Mm]itteilung(en)?|[Kk]reisen?)$", "");
        if (prefix.isEmpty() || prefix.equals(head) || prefix.startsWith("Medien") || prefix.startsWith("Presse")) {
            return List.of();
        }
        String noun = prefix.endsWith("s") && prefix.length() > 5 ? prefix.substring(0, prefix.length() - 1) : prefix;
        return List.of(Referent.of(noun, PartyKind.ORGANIZATION, "role").by("role", 60));
    }

    private List<Referent> pronounLike(NounPhrase phrase) {
        String first = text.word(phrase.from()).lower();
        boolean feminineOrPlural = first.startsWith("ihr") || first.startsWith("der");
        return refer(phrase.from(), feminineOrPlural ? Gender.FEMININE : Gender.MASCULINE, false, feminineOrPlural);
    }

    private List<Referent> pronoun(Draft draft, NounPhrase phrase) {
        boolean plural = draft.predicate != null && draft.predicate.plural();
        return switch (text.word(phrase.head()).lower()) {
            case "er", "dieser", "letzterer", "jener" -> refer(phrase.from(), Gender.MASCULINE, false, false);
            case "sie", "diese", "letztere" ->
                plural
                        ? refer(phrase.from(), Gender.UNKNOWN, true, true)
                        : refer(phrase.from(), Gender.FEMININE, false, false);
            case "beide", "alle" -> refer(phrase.from(), Gender.UNKNOWN, true, true);
            default -> List.of();
        };
    }

    /** The last speaker that agrees, unless the sentence before has a new subject that agrees. */
    private List<Referent> refer(int word, Gender gender, boolean plural, boolean maybePlural) {
        if (plural || maybePlural) {
            Optional<Discourse.Turn> last = discourse.last();
            if (last.isPresent()
                    && (last.get().speakers().size() > 1
                            || last.get().speakers().getFirst().plural())) {
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

    private static List<Referent> pronominal(List<Referent> referents) {
        return referents.stream().map(referent -> referent.by("pronoun", 70)).toList();
    }

    private static boolean agrees(Referent referent, Gender gender) {
        if (referent.plural()) {
            return false;
        }
        boolean person = referent.kind() == PartyKind.PERSON || referent.kind() == PartyKind.UNNAMED_OFFICIAL;
        return referent.gender() == gender || (person && referent.gender() == Gender.UNKNOWN);
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
        for (int i = mention.from(); i >= 0; i--) {
            if (i < mention.from() && text.word(i).isFinite()) {
                return false;
            }
            boolean preposition = i < mention.from() && text.word(i).tag().equals("ADP");
            if (preposition) {
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
        return cast.knownIn(from, from + 2).stream().findFirst().map(mention -> PhraseReader.known(mention.known())
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
