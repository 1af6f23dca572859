package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Clauses and predicates of a sentence. */
final class InflectedSentenceParser implements SentenceParser {

    private final ClauseParser clauses;
    private final Predicates predicates;

    InflectedSentenceParser(ClauseParser clauses, Predicates predicates) {
        this.clauses = clauses;
        this.predicates = predicates;
    }

    @Override
    public ParsedSentence parse(TaggedText text, Sentence sentence) {
        List<Clause> found = clauses.parse(text, sentence.from(), sentence.to());
        List<Predicate> verbs = new ArrayList<>();
        for (Clause clause : found) {
            verbs.add(predicates.of(text, clause).orElse(null));
        }
        return new ParsedSentence(text, sentence, found, verbs);
    }
}
