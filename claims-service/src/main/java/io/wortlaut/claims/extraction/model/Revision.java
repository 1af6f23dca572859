package io.wortlaut.claims.extraction.model;

import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.tag.Draft;

/**
 * What is left of the rules' statements, and what was added.
 *
 * @param drafts in the order of the text
 * @param quotations where each quotation within a draft begins that is somebody's own words (UTF-16 code units), and how
 *     likely it is, in percent
 */
public record Revision(List<Draft> drafts, Map<Integer, Integer> quotations) {

    public Revision {
        drafts = List.copyOf(drafts);
        quotations = Map.copyOf(quotations);
    }

    /** Whether the quoted words within a draft are somebody's own, not a title or a term. */
    public boolean isSpeech(Span quotation) {
        return quotations.containsKey(quotation.start());
    }

    /** How likely it is that they are, in percent. */
    public int confidence(Span quotation) {
        return quotations.getOrDefault(quotation.start(), 0);
    }
}
