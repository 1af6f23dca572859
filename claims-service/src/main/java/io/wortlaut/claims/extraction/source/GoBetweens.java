package io.wortlaut.claims.extraction.source;

import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.tag.Draft;

/** Through whom somebody lets others know: "ließ über seinen Anwalt mitteilen". */
final class GoBetweens {

    private final NounPhrases nounPhrases;
    private final Nouns nouns;

    GoBetweens(NounPhrases nounPhrases, Nouns nouns) {
        this.nounPhrases = nounPhrases;
        this.nouns = nouns;
    }

    /** Empty where the reporting clause names nobody, or tells of somebody ("sagte über seinen Anwalt"). */
    Optional<NounPhrase> of(TaggedText text, Draft draft) {
        if (draft.cueClause == null || !conveys(text, draft)) {
            return Optional.empty();
        }
        for (Piece piece : draft.cueClause.pieces()) {
            for (int i = piece.from(); i < piece.to(); i++) {
                boolean content = draft.holds(i) && draft.form != Form.REPORTED;
                if (!content && text.word(i).is(WordClass.GO_BETWEEN_PREPOSITION)) {
                    Optional<NounPhrase> phrase = nounPhrases
                            .at(text, i + 1, piece.to())
                            .filter(somebody -> !somebody.pronoun() && speaksForThem(text, somebody));
                    if (phrase.isPresent()) {
                        return phrase;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean conveys(TaggedText text, Draft draft) {
        Vocabulary vocabulary = text.vocabulary();
        return (draft.cue != null && vocabulary.is(draft.cue.lemma(), WordClass.CONVEYING_VERB))
                || (draft.predicate != null
                        && draft.predicate.words().stream()
                                .map(word -> text.word(word).lemma(Feature.VERB))
                                .anyMatch(lemma -> lemma != null && vocabulary.is(lemma, WordClass.CAUSATIVE_VERB)));
    }

    /** "seinen Anwalt", "einen Sprecher": by what they are to who speaks. */
    private boolean speaksForThem(TaggedText text, NounPhrase phrase) {
        for (int i = phrase.from(); i <= phrase.head(); i++) {
            if (nouns.role(text.word(i)).isPresent()) {
                return true;
            }
        }
        return text.word(phrase.from()).is(Feature.POSSESSIVE);
    }
}
