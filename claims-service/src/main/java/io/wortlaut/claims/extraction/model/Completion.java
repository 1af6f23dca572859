package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.Draft.SpeakerPlace;

/** Finds reporting verb, reporting clause and speaker of statements that the rules did not find. */
final class Completion {

    private final ReadDocument document;
    private final CueLexicon cues;
    private final Subjects subjects;

    Completion(ReadDocument document, CueLexicon cues, Subjects subjects) {
        this.document = document;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The draft of a candidate. */
    Draft draft(Candidate candidate) {
        ParsedSentence sentence = document.sentences().get(candidate.sentence());
        Draft draft = new Draft(candidate.form(), sentence.sentence());
        draft.content.addAll(candidate.content());
        switch (candidate.form()) {
            case DIRECT, INDIRECT -> reportedBy(draft, sentence);
            case REPORTED -> told(draft, sentence);
            case FREE_INDIRECT, INDIRECT_FREE_INDIRECT -> draft.place = SpeakerPlace.PREVIOUS;
        }
        return draft;
    }

    /** The clause that stands around, before or behind it: its verb and subject. */
    private void reportedBy(Draft draft, ParsedSentence sentence) {
        int chosen = reportingClause(sentence, draft);
        if (chosen < 0) {
            draft.place = SpeakerPlace.PREVIOUS;
            return;
        }
        Clause clause = sentence.clauses().get(chosen);
        Predicate predicate = sentence.predicates().get(chosen);
        draft.cueClause = clause;
        draft.predicate = predicate;
        predicate.words().stream().filter(i -> !draft.holds(i)).sorted().forEach(draft.cueWords::add);
        draft.cue = cues.find(predicate.lemma()).orElse(null);
        for (Piece piece : clause.pieces()) {
            addOutside(draft, piece);
        }
        withMarks(draft, sentence);
        Optional<NounPhrase> subject = subjects.of(sentence.text(), clause, predicate);
        // "hieß es in der Erklärung"
        boolean impersonal = subject.isPresent()
                && sentence.text().word(subject.get().head()).is(WordClass.IT);
        if (predicate.passive() || impersonal) {
            subject = subjects.agent(sentence.text(), clause, predicate.passive());
        }
        draft.speaker = subject.map(phrase -> withoutCueWords(phrase, clause, predicate))
                .orElse(null);
        draft.place =
                subject.isPresent() ? SpeakerPlace.PHRASE : impersonal ? SpeakerPlace.DOCUMENT : SpeakerPlace.PREVIOUS;
    }

    private static void addOutside(Draft draft, Piece piece) {
        int from = piece.from();
        for (int i = piece.from(); i <= piece.to(); i++) {
            if (i == piece.to() || draft.holds(i)) {
                if (i > from) {
                    draft.frame.add(new Piece(from, i));
                }
                from = i + 1;
            }
        }
    }

    /** The comma or colon between the reporting clause and what it reports belongs to the former. */
    private static void withMarks(Draft draft, ParsedSentence sentence) {
        List<Piece> frame = new ArrayList<>();
        for (Piece piece : draft.frame) {
            int from = piece.from();
            int to = piece.to();
            if (from - 1 >= sentence.sentence().from()
                    && sentence.text().word(from - 1).isMark()
                    && draft.holds(from - 2)) {
                from--;
            }
            if (to + 1 < sentence.sentence().to()
                    && sentence.text().word(to).isMark()
                    && !draft.holds(to)
                    && draft.holds(to + 1)) {
                to++;
            }
            frame.add(new Piece(from, to));
        }
        draft.frame.clear();
        draft.frame.addAll(frame);
    }

    private int reportingClause(ParsedSentence sentence, Draft draft) {
        int best = -1;
        int bestScore = Integer.MIN_VALUE;
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Predicate predicate = sentence.predicates().get(k);
            Clause clause = sentence.clauses().get(k);
            if (predicate == null || draft.holds(clause.finite())) {
                continue;
            }
            int distance = clause.to() <= draft.from()
                    ? draft.from() - clause.to()
                    : clause.from() >= draft.to() ? clause.from() - draft.to() + 1 : 0;
            int score = (cues.knows(predicate.lemma()) ? 20 : 0) - distance;
            if (score > bestScore) {
                best = k;
                bestScore = score;
            }
        }
        return best;
    }

    /** The speaker of a reported act is the subject of its main clause. */
    private void told(Draft draft, ParsedSentence sentence) {
        draft.place = SpeakerPlace.PREVIOUS;
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Predicate predicate = sentence.predicates().get(k);
            Clause clause = sentence.clauses().get(k);
            if (predicate == null || !draft.holds(clause.finite())) {
                continue;
            }
            Optional<NounPhrase> subject = predicate.passive()
                    ? subjects.agent(sentence.text(), clause, true)
                    : subjects.of(sentence.text(), clause, predicate);
            draft.cueClause = clause;
            draft.predicate = predicate;
            // "wollte das weder bestätigen noch dementieren" does neither.
            draft.cue = predicate.modal() == null ? cues.find(predicate.lemma()).orElse(null) : null;
            draft.speaker = subject.map(phrase -> withoutCueWords(phrase, clause, predicate))
                    .orElse(null);
            draft.place = subject.isPresent() ? SpeakerPlace.PHRASE : SpeakerPlace.PREVIOUS;
            return;
        }
    }

    /** "sprach der Verein von einem Fehler": the verb takes the "von". */
    private NounPhrase withoutCueWords(NounPhrase subject, Clause clause, Predicate predicate) {
        TaggedText text = document.text();
        return cues.find(predicate.lemma(), text, clause)
                .flatMap(cue -> cue.positions(text, clause))
                .map(subject::before)
                .orElse(subject);
    }
}
