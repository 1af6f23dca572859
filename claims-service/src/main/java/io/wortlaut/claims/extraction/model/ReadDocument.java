package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.tag.Draft;

/**
 * A document with all that the steps before found in it.
 *
 * @param sentences one for each sentence of the text
 * @param drafts the statements that the rules found, in the order of the text
 */
public record ReadDocument(TaggedText text, Cast cast, List<ParsedSentence> sentences, List<Draft> drafts) {

    public ReadDocument {
        sentences = List.copyOf(sentences);
        drafts = List.copyOf(drafts);
    }

    /** How much of it is speech by the rules' count: 0 none to 5 nearly every sentence. */
    int density() {
        int speaking = 0;
        int last = -1;
        for (Draft draft : drafts) {
            if (draft.sentence.from() != last) {
                speaking++;
            }
            last = draft.sentence.from();
        }
        int share = sentences.isEmpty() ? 0 : 100 * speaking / sentences.size();
        return speaking == 0 ? 0 : share < 15 ? 1 : share < 30 ? 2 : share < 50 ? 3 : share < 75 ? 4 : 5;
    }
}
