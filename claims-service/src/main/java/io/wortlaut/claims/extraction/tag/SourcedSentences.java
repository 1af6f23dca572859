package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Statements whose source is a phrase: "Laut der Polizei …", "…, so der Minister". */
final class SourcedSentences {

    private final SourcePhrases sourcePhrases;
    private final Subjects subjects;

    SourcedSentences(SourcePhrases sourcePhrases, Subjects subjects) {
        this.sourcePhrases = sourcePhrases;
        this.subjects = subjects;
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

    private Draft draft(ParsedSentence sentence, SourcePhrase phrase) {
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
        draft.addContent(sentence, from, phraseFrom);
        draft.addContent(sentence, phraseTo, to);
        draft.frame.add(new Piece(
                Math.max(phraseFrom, sentence.sentence().from()),
                Math.min(phraseTo, sentence.sentence().to())));
        draft.cueWords.add(phrase.cue());
        draft.speaker = phrase.phrase();
        draft.place = phrase.phrase() == null ? Draft.SpeakerPlace.PREVIOUS : Draft.SpeakerPlace.SOURCE;
        if (phrase.phrase() != null && text.word(phrase.phrase().from()).is(WordClass.OWN)) {
            draft.meant = subject(sentence, phrase);
        }
        if (!draft.content.isEmpty()) {
            draft.setForm(sentence.text());
        }
        return draft;
    }

    /** "Der Verband hat nach eigenen Angaben 400 Mitglieder": whom the sentence tells of; null where it does not say. */
    private NounPhrase subject(ParsedSentence sentence, SourcePhrase phrase) {
        for (int k = sentence.clauses().size() - 1; k >= 0; k--) {
            Predicate predicate = sentence.predicates().get(k);
            Clause clause = sentence.clauses().get(k);
            if (predicate != null && clause.from() <= phrase.from()) {
                Optional<NounPhrase> subject = subjects.of(sentence.text(), clause, predicate)
                        .filter(found -> found.end() <= phrase.from() || phrase.to() <= found.from());
                if (subject.isPresent()) {
                    return subject.get();
                }
            }
        }
        return null;
    }
}
