package io.wortlaut.claims.claim.linking;

import io.wortlaut.claims.extraction.Span;

/**
 * A word of a statement, with what ties it to the others and where it stands: what relations of statements are made out
 * by, and shown by.
 *
 * @param term as {@link Term#text} writes it; of an operator the name of its list; of a cue its words
 * @param governor the preposition that ties a noun or name to the rest ("nach"), {@link #OF} for a genitive or adjective
 *     of a name, empty for none
 * @param quantity how many it is, with what is counted; null for all but numbers, and for numbers that count nothing
 * @param span where it stands in the article's text, with the qualifier of a number; in the article's original once it is
 *     stored
 */
public record Constituent(Kind kind, String term, String governor, Quantity quantity, Span span) {

    /** Governs a name in the genitive, or an adjective of a name. */
    static final String OF = "of";

    /** What it is. */
    public enum Kind {
        NAME,
        NUMBER,
        NOUN,
        VERB,
        ADJECTIVE,
        OTHER,
        /** Does something to what the others say: negates it, makes it a possibility, tells that a figure is new. */
        OPERATOR,
        /** Words that report the statement; they need not stand in it. */
        CUE
    }

    /** Whether it is a part of what is said, and not only of how. */
    boolean isContent() {
        return kind != Kind.OPERATOR && kind != Kind.CUE;
    }

    /** Whether it is a subject or object, as far as no preposition tells otherwise. */
    boolean isBare() {
        return (kind == Kind.NAME || kind == Kind.NOUN) && governor.isEmpty();
    }

    /**
     * The same where it stands in the original.
     *
     * @param words what stands there
     */
    public Constituent at(Span original, String words) {
        return new Constituent(kind, kind == Kind.CUE ? words : term, governor, quantity, original);
    }
}
