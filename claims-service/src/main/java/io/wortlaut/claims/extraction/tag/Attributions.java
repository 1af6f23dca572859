package io.wortlaut.claims.extraction.tag;

import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;
import io.wortlaut.claims.extraction.segment.Token;

/** The attributions of headlines: "Minister: …" and "… – Minister". */
final class Attributions {

    private static final int LONGEST_NAME = 6;
    /** "13", ":", "48", "Uhr". */
    private static final int LONGEST_HOUR = 5;

    private static final String ORNAMENTS = "+*•|";

    private final NounPhrases nounPhrases;
    private final Nouns nouns;

    Attributions(NounPhrases nounPhrases, Nouns nouns) {
        this.nounPhrases = nounPhrases;
        this.nouns = nouns;
    }

    Optional<Draft> find(TaggedText text, Cast cast, Sentence sentence) {
        boolean headline = sentence.zone() != Zone.BODY;
        if (!headline) {
            return Optional.empty();
        }
        int from = start(text, sentence);
        int to = sentence.to();
        while (to > from && isOrnament(text, to - 1)) {
            to--;
        }
        for (int i = from + 1; i < to - 1; i++) {
            boolean early = i - from <= LONGEST_NAME;
            if (early && text.isMark(i, ":") && !text.isQuoted(i)) {
                return attribution(text, cast, sentence, from, i, i + 1, to);
            }
            boolean dash = text.isMark(i, "–") || text.isMark(i, "—") || text.isMark(i, "-");
            if (dash && to - i - 1 <= LONGEST_NAME && i - from > 2) {
                Optional<Draft> draft = attribution(text, cast, sentence, i + 1, to, from, i);
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
    }

    /** Behind "+++ 13:48 Uhr: ", which the entries of a live ticker begin with. */
    private static int start(TaggedText text, Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to() && isOrnament(text, i)) {
            i++;
        }
        int hour = i;
        while (i < sentence.to() && i - hour < LONGEST_HOUR && !isEndOfHour(text, i)) {
            i++;
        }
        boolean timed = text.word(Math.min(hour, sentence.to() - 1)).token().kind() == Token.Kind.NUMBER
                && i < sentence.to()
                && isEndOfHour(text, i);
        return timed ? i + 1 : hour;
    }

    /** The colon or dash behind the hour, not the colon within it. */
    private static boolean isEndOfHour(TaggedText text, int i) {
        boolean within = i + 1 < text.words().size() && text.word(i + 1).token().kind() == Token.Kind.NUMBER;
        return (text.isMark(i, ":") || text.isMark(i, "–") || text.isMark(i, "-")) && !within;
    }

    private static boolean isOrnament(TaggedText text, int i) {
        return text.word(i).isMark() && ORNAMENTS.contains(text.word(i).text().substring(0, 1));
    }

    private Optional<Draft> attribution(
            TaggedText text, Cast cast, Sentence sentence, int from, int to, int contentFrom, int contentTo) {
        Optional<NounPhrase> name = nounPhrases.at(text, from, to);
        if (name.isEmpty()
                || name.get().end() < to
                || !isParty(text, cast, from, to)
                || !hasVerb(text, contentFrom, contentTo)) {
            return Optional.empty();
        }
        Draft draft = new Draft(Form.INDIRECT, sentence);
        draft.content.add(new Piece(contentFrom, contentTo));
        draft.frame.add(new Piece(from, to));
        draft.speaker = name.get();
        draft.place = Draft.SpeakerPlace.PHRASE;
        draft.confidence = 60;
        return Optional.of(draft);
    }

    private boolean isParty(TaggedText text, Cast cast, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean party = cast.knownAt(i).isPresent()
                    || !cast.personsIn(i, i + 1).isEmpty()
                    || nouns.role(text.word(i)).isPresent()
                    || nouns.isOrganization(text.word(i))
                    || nouns.isMedium(text.word(i));
            if (party) {
                return true;
            }
        }
        return false;
    }

    /** Headlines leave auxiliaries out: a participle or an infinitive will do. */
    private static boolean hasVerb(TaggedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.word(i).isFinite() || text.word(i).isVerbHere()) {
                return true;
            }
        }
        return false;
    }
}
