package io.wortlaut.claims.extraction.speaker;

import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/** Where a text first tells of something: "Die Stadt legte einen Bericht vor. Der Bericht besagt …" */
record Introductions(TaggedText text) {

    /** Whether what the phrase means is new since somebody spoke, so that it is not of theirs. */
    boolean isBehind(Discourse.Turn turn, NounPhrase phrase) {
        String noun = text.word(phrase.head()).lower();
        for (int i = text.sentenceAt(turn.word()).to(); i < phrase.from(); i++) {
            if (text.word(i).lower().equals(noun) && isIndefinite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIndefinite(int noun) {
        int before = noun - 1;
        while (before > 0 && text.word(before).is(Feature.ADJECTIVE)) {
            before--;
        }
        return text.word(before).is(Feature.ARTICLE, Feature.INDEFINITE);
    }
}
