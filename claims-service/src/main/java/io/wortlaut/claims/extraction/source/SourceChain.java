package io.wortlaut.claims.extraction.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.Draft;

/** Finds the sources between a speaker and the article: the interview's paper, the agency, the sources it relies on. */
public final class SourceChain {

    /** More words are what somebody said. */
    private static final int LONGEST_NAME = 4;

    private final NounPhrases nounPhrases;
    private final Nouns nouns;
    private final GoBetweens goBetweens;

    public SourceChain(NounPhrases nounPhrases, Nouns nouns) {
        this.nounPhrases = nounPhrases;
        this.nouns = nouns;
        this.goBetweens = new GoBetweens(nounPhrases, nouns);
    }

    /**
     * The sources that the reporting clause and what confirms it name.
     *
     * @param speakers who says it; a document that speaks for itself, or with the voice of several, is no source
     */
    public List<Party> of(TaggedText text, Cast cast, Draft draft, List<Party> speakers) {
        Map<String, Party> sources = new LinkedHashMap<>();
        for (Piece piece : frame(draft)) {
            channels(text, piece, draft, speakers, sources);
        }
        for (Piece piece : frame(draft)) {
            read(text, cast, piece.from(), piece.to(), draft, sources);
        }
        goBetweens.of(text, draft).ifPresent(phrase -> add(medium(text, phrase), sources));
        for (NounPhrase phrase : draft.reporters) {
            add(name(text, cast, phrase), sources);
        }
        if (draft.document != null) {
            add(medium(text, draft.document), sources);
        } else if (isAuthorsDocument(text, draft, speakers)) {
            add(medium(text, draft.speaker), sources);
        }
        if (draft.circumstances != null) {
            circumstances(text, cast, draft.circumstances, sources);
        }
        return List.copyOf(sources.values());
    }

    private static void add(Party party, Map<String, Party> sources) {
        sources.putIfAbsent(party.name(), party);
    }

    /** "Das berichtet die Agentur", "Diese Vermutung äußerte er in einem Interview mit der Agentur". */
    private void circumstances(TaggedText text, Cast cast, Draft draft, Map<String, Party> sources) {
        if (draft.speaker != null && isSpokenByMedium(text, cast, draft)) {
            add(name(text, cast, draft.speaker), sources);
            return;
        }
        for (Piece piece : draft.frame) {
            read(text, cast, piece.from(), piece.to(), draft, sources);
        }
    }

    /** The clause of the reporting verb, and what stands between the pieces of the statement. */
    private static List<Piece> frame(Draft draft) {
        List<Piece> frame = new ArrayList<>(draft.frame);
        if (draft.cueClause != null) {
            for (Piece piece : draft.cueClause.pieces()) {
                if (frame.stream().noneMatch(known -> known.from() <= piece.from() && piece.to() <= known.to())) {
                    frame.add(piece);
                }
            }
        }
        return frame;
    }

    /** Whether the reporting clause refers to a document named before: "heißt es darin". */
    public boolean refersBack(TaggedText text, Draft draft) {
        for (Piece piece : frame(draft)) {
            for (int i = piece.from(); i < piece.to(); i++) {
                if (text.word(i).is(WordClass.THEREIN) && !draft.holds(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "in einem Brief", "laut einem Gutachten der Kammer". */
    private void channels(TaggedText text, Piece piece, Draft draft, List<Party> speakers, Map<String, Party> sources) {
        for (int i = piece.from(); i < piece.to(); i++) {
            boolean content = draft.holds(i) && (draft.cueClause == null || !isInCueClause(draft, i));
            if (content || !nouns.isChannel(text.word(i)) || text.isQuoted(i)) {
                continue;
            }
            NounPhrase phrase = draft.withoutCueWords(phraseAround(text, i, piece.to()));
            boolean through = phrase.from() > 0
                    && (text.word(phrase.from() - 1).is(WordClass.CHANNEL_PREPOSITION)
                            || (phrase.end() < text.words().size()
                                    && text.word(phrase.end()).is(WordClass.SOURCE_POSTPOSITION)));
            if (through && !speaks(text, i, speakers) && !isOfWhatIsAnswered(text, draft, phrase)) {
                add(medium(text, phrase), sources);
            }
        }
    }

    /** "Ein Gutachten der Hochschule bestätigt": who wrote it speaks, through it. */
    private boolean isAuthorsDocument(TaggedText text, Draft draft, List<Party> speakers) {
        return draft.speaker != null
                && draft.place == Draft.SpeakerPlace.PHRASE
                && draft.speaker.end() > draft.speaker.to()
                && nouns.isDocument(text.word(draft.speaker.head()))
                && !speakers.isEmpty()
                && !speaks(text, draft.speaker.head(), speakers);
    }

    /** Whether what the noun names speaks itself, or is the voice of several. */
    private static boolean speaks(TaggedText text, int noun, List<Party> speakers) {
        String lower = text.word(noun).lower();
        return speakers.stream()
                .anyMatch(party -> party.kind() == PartyKind.COALITION
                        || party.name().toLowerCase(Locale.ROOT).contains(lower));
    }

    /** "wies eine Behauptung in Geheimdienstpapieren zurück": where that stands which is answered, not the answer. */
    private boolean isOfWhatIsAnswered(TaggedText text, Draft draft, NounPhrase channel) {
        int before = channel.from() - 2;
        return before >= 0 && nouns.isSaying(text.word(before)) && draft.holds(before);
    }

    private void read(TaggedText text, Cast cast, int from, int to, Draft draft, Map<String, Party> sources) {
        int i = from;
        while (i < to) {
            boolean content = draft.holds(i) && draft.cueClause != null && !isInCueClause(draft, i);
            boolean speaker = draft.speaker != null && draft.speaker.from() <= i && i < draft.speaker.end();
            boolean knownSpeaker = speaker
                    && isSpokenByMedium(text, cast, draft)
                    && cast.knownAt(i).isPresent();
            if (content || (speaker && !knownSpeaker)) {
                i++;
                continue;
            }
            Optional<NounPhrase> sourced = relies(text, i, to);
            Optional<KnownMention> known =
                    cast.knownAt(i).filter(mention -> mention.known().kind() == PartyKind.MEDIUM);
            if (sourced.isPresent()) {
                Party party = medium(text, sourced.get());
                sources.putIfAbsent(party.name(), party);
                i = sourced.get().end();
            } else if (known.isPresent()) {
                Span span = text.span(i, known.get().to());
                String name = known.get().known().name();
                sources.putIfAbsent(name, new Party(name, PartyKind.MEDIUM, span, "name", List.of(), 85));
                i = known.get().to();
            } else if (isQuotedName(text, i, to)) {
                Quotation quotation = text.quotationAt(i);
                String name = cast.knownAt(quotation.innerFrom())
                        .filter(mention -> mention.to() == quotation.innerTo())
                        .map(mention -> mention.known().name())
                        .orElseGet(() -> text.textOf(quotation.innerFrom(), quotation.innerTo()));
                Span span = text.span(quotation.from(), quotation.to());
                sources.putIfAbsent(name, new Party(name, PartyKind.MEDIUM, span, "name", List.of(), 70));
                i = quotation.to();
            } else if (isMediumHere(text, i) && !listens(text, i) && !isNamedBehind(text, cast, i, to)) {
                Party party = medium(text, draft.withoutCueWords(phraseAround(text, i, to)));
                sources.putIfAbsent(party.name(), party);
                i++;
            } else {
                i++;
            }
        }
    }

    /** "sagte er dem „Morgenruf“", "entgegnete sie im „Morgenruf“": short, a name, and nobody's words. */
    private static boolean isQuotedName(TaggedText text, int i, int to) {
        Quotation quotation = text.quotationAt(i);
        if (quotation == null
                || quotation.from() != i
                || i == 0
                || !quotation.closed()
                || quotation.to() > to
                || quotation.words() == 0
                || quotation.words() > LONGEST_NAME) {
            return false;
        }
        boolean name = true;
        for (int k = quotation.innerFrom(); k < quotation.innerTo(); k++) {
            Word word = text.word(k);
            name &= !word.isMark() && !word.isFinite();
        }
        Word before = text.word(i - 1);
        boolean placed = before.is(WordClass.TOWARDS)
                || (before.is(Feature.ARTICLE, Feature.DAT) && before.is(Feature.ARTICLE, Feature.DEFINITE))
                || (before.is(Feature.PREPOSITION) && before.is(WordClass.CHANNEL_PREPOSITION));
        return name && placed && text.word(quotation.innerFrom()).token().isCapitalised();
    }

    /** A medium that the sentence names, and neither the first word of "press conference" nor what somebody talks of. */
    private boolean isMediumHere(TaggedText text, int i) {
        boolean first = text.word(i).is(WordClass.NOUN_HERE)
                && i + 1 < text.words().size()
                && text.word(i + 1).tag().equals("NOUN");
        return nouns.isMedium(text.word(i)) && !first && !text.isQuoted(i);
    }

    /** "vor der Presse": those who listen are no source. */
    private boolean listens(TaggedText text, int noun) {
        int from = phraseAround(text, noun, noun + 1).from();
        return from > 0 && text.word(from - 1).is(WordClass.AUDIENCE_PREPOSITION);
    }

    private static boolean isInCueClause(Draft draft, int i) {
        return draft.cueClause.pieces().stream().anyMatch(piece -> piece.from() <= i && i < piece.to());
    }

    private boolean isSpokenByMedium(TaggedText text, Cast cast, Draft draft) {
        return nouns.isMedium(text, cast, draft.speaker.from(), draft.speaker.to());
    }

    /** "unter Berufung auf Quellen": what the report relies on. */
    private Optional<NounPhrase> relies(TaggedText text, int i, int to) {
        boolean on = text.word(i).is(WordClass.RELIANCE_PREPOSITION)
                && i > 0
                && text.word(i - 1).is(WordClass.RELIANCE);
        return on ? nounPhrases.at(text, i + 1, to) : Optional.empty();
    }

    private static boolean isNamedBehind(TaggedText text, Cast cast, int i, int to) {
        for (int k = i + 1; k < Math.min(to, i + 6); k++) {
            if (cast.knownAt(k)
                    .filter(mention -> mention.known().kind() == PartyKind.MEDIUM)
                    .isPresent()) {
                return true;
            }
            if (text.word(k).isMark() && !text.isQuoted(k) && !text.isMark(k, "(")) {
                return false;
            }
        }
        return false;
    }

    private NounPhrase phraseAround(TaggedText text, int noun, int to) {
        int start = noun;
        while (start > 0) {
            Word word = text.word(start - 1);
            boolean belongs = !word.isMark()
                    && !word.is(Feature.PREPOSITION)
                    && (word.is(Feature.ADJECTIVE) || word.tag().equals("ADJ") || word.is(Feature.ARTICLE));
            if (!belongs) {
                break;
            }
            start--;
        }
        return nounPhrases.at(text, start, to).orElse(new NounPhrase(noun, noun + 1, noun + 1, noun, 0, false));
    }

    private Party name(TaggedText text, Cast cast, NounPhrase phrase) {
        for (KnownMention mention : cast.knownIn(phrase.from(), phrase.end())) {
            if (mention.known().kind() == PartyKind.MEDIUM) {
                return new Party(
                        mention.known().name(),
                        PartyKind.MEDIUM,
                        text.span(mention.from(), mention.to()),
                        "name",
                        List.of(),
                        85);
            }
        }
        return medium(text, phrase);
    }

    /** The second word of a foreign name may be in lower case. */
    private static boolean isForeign(Word word) {
        return word.token().isWord() && word.readings().isEmpty() && !word.isVerbHere();
    }

    /** By its proper name where it has one: "das Nachrichtenportal X", "der „X“"; else by the phrase itself. */
    private Party medium(TaggedText text, NounPhrase phrase) {
        int start = phrase.from();
        while (start < phrase.end() - 1
                && (text.word(start).is(Feature.ARTICLE) || text.word(start).is(Feature.POSSESSIVE))) {
            start++;
        }
        int named = -1;
        for (int i = start; i < phrase.to() && named < 0; i++) {
            // "the news agency NTA", and not "the Daily Lantern"
            boolean common = !text.word(i).is(WordClass.NOUN_HERE)
                    || (text.word(i).tag().equals("NOUN")
                            && text.word(Math.min(i + 1, phrase.to() - 1)).tag().equals("PROPN"));
            named = nouns.isMedium(text.word(i)) && i + 1 < phrase.to() && common ? i + 1 : -1;
        }
        int from = named >= 0 ? named : start;
        int to = named >= 0 ? phrase.to() : phrase.end();
        while (named >= 0 && to < text.words().size() && isForeign(text.word(to))) {
            to++;
        }
        while (to > from + 1 && text.word(to - 1).isMark()) {
            to--;
        }
        return new Party(
                text.textOf(from, to).replaceAll("[„“”\"»«]", ""),
                PartyKind.MEDIUM,
                text.span(phrase.from(), phrase.end()),
                "name",
                List.of(),
                70);
    }
}
