package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Clauses and predicates of a sentence whose parts are told by their order. */
final class OrderedSentenceParser implements SentenceParser {

    private final OrderedClauses clauses;
    private final OrderedPredicates predicates;

    OrderedSentenceParser(OrderedClauses clauses, OrderedPredicates predicates) {
        this.clauses = clauses;
        this.predicates = predicates;
    }

    @Override
    public ParsedSentence parse(TaggedText text, Sentence sentence) {
        List<Clause> found = clauses.parse(text, sentence.from(), sentence.to());
        List<Predicate> verbs = new ArrayList<>();
        for (Clause clause : found) {
            verbs.add(clause.finite() < 0 ? null : predicates.of(text, clause));
        }
        return new ParsedSentence(text, sentence, found, verbs);
    }
}
