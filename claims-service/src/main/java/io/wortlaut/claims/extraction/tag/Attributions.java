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

/** The attributions of headlines: "Minister: …" and "… – Minister". */
final class Attributions {

    private static final int LONGEST_NAME = 6;

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
        for (int i = sentence.from() + 1; i < sentence.to() - 1; i++) {
            boolean early = i - sentence.from() <= LONGEST_NAME;
            if (early && text.isMark(i, ":") && !text.isQuoted(i)) {
                return attribution(text, cast, sentence, sentence.from(), i, i + 1, sentence.to());
            }
            boolean dash = text.isMark(i, "–") || text.isMark(i, "—") || text.isMark(i, "-");
            if (dash && sentence.to() - i - 1 <= LONGEST_NAME && i - sentence.from() > 2) {
                Optional<Draft> draft = attribution(text, cast, sentence, i + 1, sentence.to(), sentence.from(), i);
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
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
