package io.wortlaut.claims.claim.linking;

import io.wortlaut.claims.extraction.Span;

/**
 * A word that carries meaning.
 *
 * @param text what inflected forms share: a lemma in lower case; "@" and the folded name for somebody named; "#" and the
 *     number for a number
 * @param span where it stands in the article's text
 */
public record Term(String text, Span span) {

    boolean isName() {
        return text.charAt(0) == '@';
    }

    boolean isNumber() {
        return text.charAt(0) == '#';
    }
}
