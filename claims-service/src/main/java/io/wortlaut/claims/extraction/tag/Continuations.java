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
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/**
 * Sentences whose verb alone says that they are reported: "Er sei krank. Er komme morgen." They continue the statement
 * of the sentence before; where there is none, somebody said it, but the text does not say who.
 */
final class Continuations {

    /** The statement; empty for an indicative sentence, and when it was added to the one before. */
    Optional<Draft> find(ParsedSentence sentence, Sentence last, List<Draft> previous) {
        boolean continues = !previous.isEmpty()
                && last != null
                && sentence.sentence().paragraph() - last.paragraph() <= 1
                && sentence.sentence().zone() == last.zone();
        boolean sameParagraph =
                continues && last.paragraph() == sentence.sentence().paragraph();
        boolean indirectBefore =
                sameParagraph && previous.getLast().form != Form.DIRECT && previous.getLast().form != Form.REPORTED;
        boolean anyBefore = sameParagraph && !indirectBefore;
        if (!isReported(sentence, indirectBefore, anyBefore)) {
            return isHearsay(sentence, indirectBefore)
                    ? Optional.of(draft(Form.FREE_INDIRECT, sentence, continues))
                    : Optional.empty();
        }
        if (sameParagraph && previous.getLast().form == Form.INDIRECT_FREE_INDIRECT) {
            Draft earlier = previous.getLast();
            earlier.content.set(0, new Piece(earlier.from(), sentence.sentence().to()));
            return Optional.empty();
        }
        return Optional.of(draft(Form.INDIRECT_FREE_INDIRECT, sentence, continues));
    }

    /**
     * "Der Bürgermeister habe etwas anderes versprochen", behind what somebody else says, and "Er halte das für falsch", "Man habe
     * versprochen, …": all of it is what that other says, or whoever "man" is.
     *
     * @param found the statements that the sentence's reporting clauses make
     */
    boolean isSaidOfSomebody(ParsedSentence sentence, Sentence last, List<Draft> previous, List<Draft> found) {
        if (found.size() != 1) {
            return false;
        }
        Draft one = found.getFirst();
        TaggedText text = sentence.text();
        if (one.speaker == null
                || one.cueClause.type() != ClauseType.MAIN
                || !isStrong(text.word(one.cueClause.finite()))) {
            return false;
        }
        if (text.word(one.speaker.head()).is(WordClass.SOMEBODY)) {
            return one.frame.isEmpty()
                    || one.frame.getFirst().from() == sentence.sentence().from();
        }
        boolean follows = !previous.isEmpty()
                && last != null
                && sentence.sentence().paragraph() == last.paragraph()
                && one.form == Form.REPORTED;
        if (!follows || one.speaker.pronoun()) {
            return follows;
        }
        return previous.getLast().speaker != null
                && !previous.getLast().speaker.pronoun()
                && !shareName(sentence.text(), one.speaker, previous.getLast().speaker);
    }

    private static boolean shareName(TaggedText text, NounPhrase one, NounPhrase other) {
        for (int i = one.from(); i < one.end(); i++) {
            for (int j = other.from(); j < other.end(); j++) {
                if (text.word(i).isNominal()
                        && text.word(i).text().equals(text.word(j).text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Draft draft(Form form, ParsedSentence sentence, boolean continues) {
        Draft draft = new Draft(form, sentence.sentence());
        draft.content.add(
                new Piece(sentence.sentence().from(), sentence.sentence().to()));
        draft.place = continues ? Draft.SpeakerPlace.PREVIOUS : Draft.SpeakerPlace.NONE;
        draft.confidence = continues ? 70 : 50;
        return draft;
    }

    /**
     * "Er soll geschlafen haben": somebody says so. Without a perfect infinitive it may be a plan ("Das Werk soll bleiben"),
     * and is said by somebody only if the sentence before is.
     */
    private static boolean isHearsay(ParsedSentence sentence, boolean indirectBefore) {
        TaggedText text = sentence.text();
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Clause clause = sentence.clauses().get(k);
            Predicate predicate = sentence.predicates().get(k);
            boolean main = clause.type() == ClauseType.MAIN || clause.type() == ClauseType.VERB_FIRST;
            if (!main || predicate == null || text.isQuoted(clause.finite())) {
                continue;
            }
            boolean reported = predicate.modal() != null
                    && text.vocabulary().is(predicate.modal(), WordClass.HEARSAY_VERB)
                    && text.word(clause.finite()).is(Feature.PRESENT)
                    && !sentence.isQuestion();
            Word last = text.word(clause.to() - 1);
            // "soll gebaut werden" is planned.
            boolean state =
                    last.is(Feature.AUXILIARY) && last.is(Feature.INFINITIVE) && !last.is(WordClass.PASSIVE_VERB);
            return reported && (state || indirectBefore);
        }
        return false;
    }

    private static boolean isReported(ParsedSentence sentence, boolean indirectBefore, boolean anyBefore) {
        TaggedText text = sentence.text();
        boolean first = true;
        for (Clause clause : sentence.clauses()) {
            boolean main = clause.type() == ClauseType.MAIN || clause.type() == ClauseType.VERB_FIRST;
            if (!main || clause.finite() < 0 || text.isQuoted(clause.finite())) {
                continue;
            }
            Word finite = text.word(clause.finite());
            boolean said = isStrong(finite)
                    || (first && indirectBefore && isReplacement(sentence, clause, finite))
                    || (first && anyBefore && isPerfect(sentence, clause, finite));
            if (isFormula(text, clause) || isFirstPerson(text, clause)) {
                return false;
            }
            if (said) {
                return true;
            }
            first = false;
        }
        return false;
    }

    /** The first subjunctive, where it is neither the indicative nor the second one, nor a wish. */
    static boolean isStrong(Word finite) {
        return finite.isSubjunctive1() && !finite.is(Feature.SUBJUNCTIVE_2) && !isWish(finite);
    }

    /**
     * The second subjunctive reports where the first looks like the indicative ("sie hätten"), and in careless style
     * elsewhere; "könnte" or a condition rather suppose.
     */
    static boolean isReplacement(ParsedSentence sentence, Clause clause, Word finite) {
        if (!finite.isSubjunctive() || isWish(finite) || clause.type() != ClauseType.MAIN) {
            return false;
        }
        boolean plural = finite.is(Feature.PLU, Feature.THIRD) && !finite.is(Feature.SIN, Feature.THIRD);
        boolean conditional = sentence.clauses().stream()
                .anyMatch(other -> other.type() == ClauseType.SUBORDINATE
                        && sentence.text().word(other.core()).is(WordClass.IF));
        return plural || (!conditional && finite.is(Feature.AUXILIARY));
    }

    /** "Sie hätten nichts gewusst" behind a quotation or a reported act: the form that stands for "haben". */
    private static boolean isPerfect(ParsedSentence sentence, Clause clause, Word finite) {
        return isReplacement(sentence, clause, finite)
                && finite.is(Feature.AUXILIARY)
                && !finite.is(WordClass.WOULD)
                && finite.is(Feature.PLU, Feature.THIRD)
                && !finite.is(Feature.SIN, Feature.THIRD);
    }

    private static boolean isWish(Word finite) {
        return finite.is(WordClass.WISH);
    }

    /** "Ich arbeite": the form that "er" takes in reported speech. */
    private static boolean isFirstPerson(TaggedText text, Clause clause) {
        for (int i : clause.positions()) {
            if (text.word(i).is(WordClass.I)) {
                return true;
            }
        }
        return false;
    }

    /** "Es sei daran erinnert", "sei erwähnt". */
    private static boolean isFormula(TaggedText text, Clause clause) {
        for (int i : clause.positions()) {
            boolean eitherOr = text.word(i).is(WordClass.BE)
                    && i + 1 < clause.to()
                    && text.word(i + 1).is(WordClass.IT);
            if ((text.word(i).is(WordClass.AUTHORS_FORMULA)
                            && text.word(clause.finite()).is(WordClass.BE))
                    || eitherOr) {
                return true;
            }
        }
        return false;
    }
}
