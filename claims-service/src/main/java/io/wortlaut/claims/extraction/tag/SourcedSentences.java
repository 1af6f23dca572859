package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Statements whose source is a phrase: "Laut der Polizei …", "…, so der Minister". */
final class SourcedSentences {

    private final SourcePhrases sourcePhrases;

    SourcedSentences(SourcePhrases sourcePhrases) {
        this.sourcePhrases = sourcePhrases;
    }

    /** @param reported the statements that reporting clauses of the sentence make; a source phrase in one of those
     *     clauses says how that statement came to us and makes none of its own */
    List<Draft> find(ParsedSentence sentence, List<Draft> reported) {
        List<Draft> drafts = new ArrayList<>();
        for (SourcePhrase phrase : sourcePhrases.of(sentence.text(), sentence.sentence())) {
            boolean quoted = sentence.text().isQuoted(phrase.cue());
            boolean ofReport = reported.stream().anyMatch(draft -> belongsTo(draft, phrase));
            if (!quoted && !ofReport) {
                drafts.add(draft(sentence, phrase));
            }
        }
        drafts.removeIf(draft -> draft.content.isEmpty());
        return drafts;
    }

    private static boolean belongsTo(Draft draft, SourcePhrase phrase) {
        for (Piece piece : draft.cueClause.pieces()) {
            if (piece.from() <= phrase.from() && phrase.from() < piece.to()) {
                return true;
            }
        }
        // "Ein Gutachten kam zu einem anderen Ergebnis: Demnach …"
        return draft.holds(phrase.from()) && (draft.form == Form.DIRECT || phrase.phrase() == null);
    }

    private static Draft draft(ParsedSentence sentence, SourcePhrase phrase) {
        Draft draft = new Draft(Form.INDIRECT, sentence.sentence());
        TaggedText text = sentence.text();
        int from = sentence.sentence().from();
        int to = sentence.contentEnd();
        for (Clause clause : sentence.clauses()) {
            boolean inside = clause.from() <= phrase.from() && phrase.to() <= clause.to();
            boolean part = clause.type() == ClauseType.SUBORDINATE || clause.type() == ClauseType.RELATIVE;
            if (inside && part && clause.from() > from) {
                from = clause.from();
                to = clause.to();
            }
        }
        boolean parenthesis = text.word(phrase.cue()).is(WordClass.SO);
        int phraseFrom = parenthesis || (text.isMark(phrase.from() - 1, ",") && text.isMark(phrase.to(), ","))
                ? phrase.from() - 1
                : phrase.from();
        int phraseTo = text.isMark(phrase.to(), ",") && phraseFrom < phrase.from() ? phrase.to() + 1 : phrase.to();
        // "Laut Betriebsrat, dem 400 Leute angehören, fehlt Geld"
        for (Clause clause : sentence.clauses()) {
            if (clause.type() == ClauseType.RELATIVE
                    && clause.from() == phrase.to() + 1
                    && clause.to() < sentence.contentEnd()) {
                phraseTo = clause.to();
            }
        }
        ContentExtent.addContent(sentence, draft, from, phraseFrom);
        ContentExtent.addContent(sentence, draft, phraseTo, to);
        draft.frame.add(new Piece(
                Math.max(phraseFrom, sentence.sentence().from()),
                Math.min(phraseTo, sentence.sentence().to())));
        draft.cueWords.add(phrase.cue());
        draft.speaker = phrase.phrase();
        draft.place = phrase.phrase() == null ? Draft.SpeakerPlace.PREVIOUS : Draft.SpeakerPlace.SOURCE;
        if (!draft.content.isEmpty()) {
            ContentExtent.setForm(sentence, draft);
        }
        return draft;
    }
}
