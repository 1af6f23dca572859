package io.wortlaut.claims.extraction.tag;

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
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * Reporting clauses whose verb no list has: "Der Vorsitzende pflichtete ihr bei: Am Waldrand seien Spuren zu sehen", "Der
 * Zaun sei morsch, winkt der Wirt ab". A main clause in the first subjunctive is reported, and the one in the indicative
 * beside it tells by whom.
 */
final class UnlistedCues {

    private final Subjects subjects;
    private final Nouns nouns;

    UnlistedCues(Subjects subjects, Nouns nouns) {
        this.subjects = subjects;
        this.nouns = nouns;
    }

    /** The statement of a sentence that has none by any other rule. */
    Optional<Draft> find(ParsedSentence sentence) {
        List<Clause> clauses = sentence.clauses();
        for (int k = 0; k < clauses.size(); k++) {
            if (!mayReport(sentence, k)) {
                continue;
            }
            Clause clause = clauses.get(k);
            if (clause.type() == ClauseType.MAIN && k + 1 < clauses.size() && isReported(sentence, k + 1)) {
                int from = clauses.get(k + 1).from();
                return draft(sentence, k, from, sentence.contentEnd(), new Piece(clause.from(), from));
            }
            if (clause.type() == ClauseType.VERB_FIRST && k > 0 && isReported(sentence, k - 1)) {
                int start = sentence.sentence().from();
                return draft(sentence, k, start, clause.from(), new Piece(clause.from() - 1, clause.to()));
            }
        }
        return Optional.empty();
    }

    /** A clause of the author: in the indicative, and not joined to another. */
    private static boolean mayReport(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        return predicate != null
                && !clause.isCoordinated()
                && !sentence.text().isQuoted(clause.finite())
                && !sentence.text().word(clause.finite()).isSubjunctive()
                && !sentence.isQuestion();
    }

    private static boolean isReported(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        TaggedText text = sentence.text();
        boolean colon = text.isMark(clause.from() - 1, ":");
        boolean apart = k == 0 || colon || text.isMark(clause.from() - 1, ",");
        if (!apart
                || clause.type() != ClauseType.MAIN
                || clause.finite() < 0
                || clause.isCoordinated()
                || text.isQuoted(clause.finite())) {
            return false;
        }
        // "Der Verein sieht das anders: Schon jetzt müssten …": a colon announces what stands for the first
        // subjunctive.
        Word finite = text.word(clause.finite());
        return Continuations.isStrong(finite) || (colon && Continuations.isReplacement(sentence, clause, finite));
    }

    private Optional<Draft> draft(ParsedSentence sentence, int k, int from, int to, Piece frame) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        Draft draft = new Draft(Form.INDIRECT, sentence.sentence());
        draft.addContent(sentence, from, to);
        if (draft.content.isEmpty()) {
            return Optional.empty();
        }
        draft.frame.add(frame);
        draft.confidence = 60;
        Optional<NounPhrase> subject =
                subjects.of(sentence.text(), clause, predicate).filter(phrase -> speaks(sentence.text(), phrase));
        // "Die Begründung ist einfach: …": whoever has been speaking.
        draft.place = Draft.SpeakerPlace.PREVIOUS;
        if (subject.isPresent()) {
            draft.cueWords.addAll(predicate.words());
            draft.speaker = subject.get();
            draft.place = Draft.SpeakerPlace.PHRASE;
        } else if (clause.type() == ClauseType.VERB_FIRST) {
            return Optional.empty();
        }
        return Optional.of(draft);
    }

    private boolean speaks(TaggedText text, NounPhrase phrase) {
        return !text.word(phrase.head()).is(WordClass.IT)
                && !text.word(phrase.head()).is(WordClass.PRONOUN_THIS)
                && !nouns.isSaying(text.word(phrase.head()));
    }
}
