package io.wortlaut.claims.extraction.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import io.wortlaut.claims.extraction.tag.Draft;

/** Finds the sources between a speaker and the article: the interview's paper, the agency, the sources it relies on. */
public final class SourceChain {

    private final NounPhrases nounPhrases;
    private final Nouns nouns;

    public SourceChain(NounPhrases nounPhrases, Nouns nouns) {
        this.nounPhrases = nounPhrases;
        this.nouns = nouns;
    }

    /** The sources that the reporting clause and what confirms it name. */
    public List<Party> of(TaggedText text, Cast cast, Draft draft) {
        Map<String, Party> sources = new LinkedHashMap<>();
        for (Piece piece : frame(draft)) {
            read(text, cast, piece.from(), piece.to(), draft, sources);
        }
        for (NounPhrase phrase : draft.reporters) {
            add(name(text, cast, phrase), sources);
        }
        if (draft.document != null) {
            add(medium(text, draft.document), sources);
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
            } else if (nouns.isMedium(text.word(i)) && !isNamedBehind(text, cast, i, to)) {
                Party party = medium(text, phraseAround(text, i, to));
                sources.putIfAbsent(party.name(), party);
                i++;
            } else {
                i++;
            }
        }
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
            named = nouns.isMedium(text.word(i)) && i + 1 < phrase.to() ? i + 1 : -1;
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
