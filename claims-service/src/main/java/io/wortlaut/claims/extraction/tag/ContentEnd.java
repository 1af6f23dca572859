package io.wortlaut.claims.extraction.tag;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Finds where what a clause reports ends: mostly with its sentence, unless somebody else goes on there. */
final class ContentEnd {

    private final CueLexicon lexicon;

    ContentEnd(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** To the end of the sentence, or to where the clause of the reporting verb goes on or has a sequel. */
    int of(ParsedSentence sentence, int k, int first) {
        List<Clause> clauses = sentence.clauses();
        Clause cueClause = clauses.get(k);
        Clause content = clauses.get(first);
        boolean subjunctive = sentence.predicates().get(first) != null
                && sentence.predicates().get(first).subjunctive();
        for (int j = 0; j < first; j++) {
            Clause interrupted = clauses.get(j);
            if (!sentence.text().vocabulary().hasMoods()
                    && interrupted.finite() >= content.to()
                    && interrupted != cueClause) {
                // "One captain, who asked to stay anonymous, told the paper …"
                return Marks.before(sentence, resumes(interrupted, content.to()));
            }
        }
        for (int j = first + 1; j < clauses.size(); j++) {
            Clause clause = clauses.get(j);
            Predicate predicate = sentence.predicates().get(j);
            if (clause.type() == ClauseType.QUOTE && sentence.text().isMark(clause.from() - 1, ":")) {
                return clauses.get(j).from() - 1;
            }
            if (answers(sentence, j) || contrasts(sentence, j)) {
                return Marks.before(sentence, clause.from());
            }
            if (predicate == null) {
                continue;
            }
            boolean main = clause.type() == ClauseType.VERB_FIRST || clause.type() == ClauseType.MAIN;
            boolean indicative = !predicate.subjunctive()
                    && !sentence.text().word(clause.finite()).is(Feature.SUBJUNCTIVE_1, Feature.THIRD);
            boolean elided = clause.type() == ClauseType.VERB_FIRST || (content.isBare() && clause.isCoordinated());
            if (main && !sentence.text().vocabulary().hasMoods() && !reportsAnew(sentence, j)) {
                continue;
            }
            boolean sequel = main
                    && indicative
                    && (elided || (clause.isCoordinated() && (subjunctive || content.type() != ClauseType.MAIN)));
            if (sequel) {
                return Marks.before(sentence, clause.from());
            }
        }
        return Math.max(
                content.to(),
                sentence.contentEnd() > content.from() && cueClause.to() <= content.from()
                        ? sentence.contentEnd()
                        : content.to());
    }

    /** "…, while the board said it was too soon": what somebody else says. */
    private boolean contrasts(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        return clause.type() == ClauseType.SUBORDINATE
                && predicate != null
                && !predicate.subjunctive()
                && sentence.text().word(clause.core()).is(WordClass.CONTRASTING)
                && sentence.text().isMark(clause.from() - 1, ",")
                && lexicon.find(predicate.lemma()).isPresent();
    }

    /** Where no mood tells what is said from who says it: "…, but the navy insists that …". */
    private boolean reportsAnew(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Optional<Cue> cue = lexicon.find(sentence.predicates().get(k).lemma(), sentence.text(), clause);
        return cue.isPresent()
                && (cue.get().takes(Complement.OBJECT)
                        || (k + 1 < sentence.clauses().size()
                                && ContentClauses.isContent(sentence, k, k + 1, cue.get())));
    }

    private static int resumes(Clause clause, int behind) {
        return clause.pieces().stream()
                .mapToInt(Piece::from)
                .filter(from -> from >= behind)
                .findFirst()
                .orElse(behind);
    }

    /** "…, was der Minister bestreitet": said of what stands before, and no part of it. */
    boolean answers(ParsedSentence sentence, int k) {
        Clause clause = sentence.clauses().get(k);
        Predicate predicate = sentence.predicates().get(k);
        return clause.type() == ClauseType.RELATIVE
                && predicate != null
                && !predicate.subjunctive()
                && clause.core() > sentence.sentence().from()
                && sentence.text().word(clause.core()).is(WordClass.WHAT)
                && lexicon.find(predicate.lemma())
                        .filter(cue -> cue.act() == SpeechAct.DENIAL)
                        .isPresent();
    }
}
