package io.wortlaut.claims.extraction.clause;

import java.util.Optional;

import io.wortlaut.claims.extraction.morphology.TaggedText;

/** Finds nominal phrases: article, adjectives, nouns and names, then the attributes behind them. */
public interface NounPhrases {

    /** The phrase that begins at the word, if one does. */
    Optional<NounPhrase> at(TaggedText text, int from, int limit);

    /** Whether it tells a time: a weekday, a month, "Woche". */
    boolean isTime(TaggedText text, NounPhrase phrase);
}
