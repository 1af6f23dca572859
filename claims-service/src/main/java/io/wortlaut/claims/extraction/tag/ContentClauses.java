package io.wortlaut.claims.extraction.tag;

import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.cue.Cue;
import io.wortlaut.claims.extraction.cue.Cue.Complement;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** Which clauses can be what a reporting clause reports. */
final class ContentClauses {

    private ContentClauses() {}

    static boolean isContent(ParsedSentence sentence, int k, int next, Cue cue) {
        Clause clause = sentence.clauses().get(next);
        return switch (clause.type()) {
            case QUOTE -> cue.takes(Complement.QUOTATION);
            case SUBORDINATE -> cue.takes(Complement.CONTENT_CLAUSE) && isContentClause(sentence, clause);
            case RELATIVE ->
                cue.takes(Complement.CONTENT_CLAUSE)
                        && cue.act() != SpeechAct.DEMAND
                        && isQuestionWord(sentence, clause);
            case INFINITIVE ->
                cue.takes(Complement.INFINITIVE)
                        && !clause.isCoordinated()
                        && !sentence.text().word(clause.core()).is(WordClass.ADVERBIAL_INFINITIVE);
            case MAIN ->
                (clause.isBare() && cue.takes(Complement.CONTENT_CLAUSE))
                        || (cue.takes(Complement.MAIN_CLAUSE)
                                && !clause.isCoordinated()
                                && separated(sentence, clause)
                                && (isSubjunctive(sentence, next)
                                        || sentence.text().isMark(clause.from() - 1, ":")
                                        || (cue.words().isEmpty() && !isComment(sentence, k, clause))));
            case VERB_FIRST ->
                cue.takes(Complement.MAIN_CLAUSE)
                        && sentence.predicates().get(next) != null
                        && sentence.predicates().get(next).subjunctive()
                        && separated(sentence, clause);
            case FRAGMENT -> cue.takes(Complement.QUOTATION) && sentence.text().isMark(clause.from() - 1, ":");
        };
    }

    /** "was", "wie", "wann" ask; "wobei", "womit", "weshalb" go on. */
    static boolean isQuestionWord(ParsedSentence sentence, Clause clause) {
        Word word = sentence.text().word(clause.core());
        return word.is(WordClass.QUESTION_LIKE) && !word.is(WordClass.CONTINUING);
    }

    /** "verurteilte den Plan, weil …": why somebody says it, which is part of what is told of it. */
    static boolean givesReason(ParsedSentence sentence, Clause clause) {
        return clause.type() == ClauseType.SUBORDINATE
                && sentence.text().word(clause.core()).is(WordClass.REASON);
    }

    private static boolean isSubjunctive(ParsedSentence sentence, int k) {
        Predicate predicate = sentence.predicates().get(k);
        return predicate != null && predicate.subjunctive();
    }

    /** "… wird erwartet, dies entspricht …": an indicative remark of the author. */
    private static boolean isComment(ParsedSentence sentence, int k, Clause clause) {
        boolean passive = sentence.predicates().get(k).passive();
        boolean dash = sentence.text().isMark(clause.from() - 1, "–")
                || sentence.text().isMark(clause.from() - 1, "-");
        return dash || passive || sentence.text().word(clause.core()).is(WordClass.COMMENT);
    }

    private static boolean separated(ParsedSentence sentence, Clause clause) {
        Word before =
                clause.from() > sentence.sentence().from() ? sentence.text().word(clause.from() - 1) : null;
        return before != null && before.isMark();
    }

    static boolean isContentClause(ParsedSentence sentence, Clause clause) {
        return (clause.type() == ClauseType.SUBORDINATE
                        && sentence.text().word(clause.core()).is(WordClass.CONTENT_CONJUNCTION))
                || (clause.type() == ClauseType.SUBORDINATE
                        && isQuestionWord(sentence, clause)
                        && !sentence.text().word(clause.core()).is(WordClass.ADVERBIAL_CONJUNCTION));
    }
}
