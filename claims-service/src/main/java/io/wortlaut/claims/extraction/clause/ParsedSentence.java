package io.wortlaut.claims.extraction.clause;

import java.util.List;

import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/**
 * A sentence with its clauses.
 *
 * @param predicates one for each clause; null for a clause without an inflected verb
 */
public record ParsedSentence(TaggedText text, Sentence sentence, List<Clause> clauses, List<Predicate> predicates) {

    /** The last word that is no closing mark or full stop, plus one. */
    public int contentEnd() {
        int end = sentence.to();
        while (end > sentence.from() + 1
                && text.word(end - 1).isMark()
                && ".!?…;:".contains(text.word(end - 1).text())) {
            end--;
        }
        return end;
    }

    public boolean isQuestion() {
        return text.isMark(sentence.to() - 1, "?");
    }
}
