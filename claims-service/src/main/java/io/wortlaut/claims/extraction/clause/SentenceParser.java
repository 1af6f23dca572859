package io.wortlaut.claims.extraction.clause;

import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Clauses and predicates of a sentence. */
public interface SentenceParser {

    ParsedSentence parse(TaggedText text, Sentence sentence);
}
