package io.wortlaut.claims.claim.linking;

import io.wortlaut.claims.extraction.Span;

/**
 * A word of a text.
 *
 * @param text what inflected forms share: a lemma in lower case; "@" and the folded name for somebody named; "#" and the
 *     number for a number; of what carries no meaning of its own the word or mark as it stands, in lower case
 * @param span where it stands in the article's text
 */
public record Term(String text, Span span, Kind kind) {

    /** What it is. */
    public enum Kind {
        NAME,
        /** A name in the genitive, or an adjective of one: "Nordkoreas", "nordkoreanisch". */
        OF_NAME,
        NUMBER,
        NOUN,
        VERB,
        ADJECTIVE,
        OTHER,
        /** Carries no meaning of its own: articles, prepositions, auxiliaries, marks. */
        EMPTY
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.OF_NAME;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
