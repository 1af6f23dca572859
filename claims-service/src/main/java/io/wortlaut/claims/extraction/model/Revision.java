package io.wortlaut.claims.extraction.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.QuotedWords;

/**
 * What is left of the rules' statements, and what was added.
 *
 * @param drafts in the order of the text
 * @param quotations where each quotation within a draft begins that is somebody's own words (UTF-16 code units), and how
 *     likely it is, in percent
 */
public record Revision(List<Draft> drafts, Map<Integer, Integer> quotations) {

    private static final int BY_RULES = 60;

    public Revision {
        drafts = List.copyOf(drafts);
        quotations = Map.copyOf(quotations);
    }

    /** What the rules found, as it is. */
    public static Revision ofRules(ReadDocument document, QuotedWords quotedWords) {
        TaggedText text = document.text();
        Map<Integer, Integer> speech = new HashMap<>();
        for (Quotation quotation : text.quotations()) {
            if (quotedWords.areSpeech(text, document.cast(), quotation)) {
                speech.put(text.span(quotation.from(), quotation.to()).start(), BY_RULES);
            }
        }
        return new Revision(document.drafts(), speech);
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
