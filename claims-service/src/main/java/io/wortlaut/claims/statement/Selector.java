package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.extraction.Span;

/**
 * A stretch of an article's original: the W3C Web Annotation Data Model's TextQuoteSelector and TextPositionSelector in
 * one. Offsets count UTF-16 code units, half-open.
 *
 * @param exact cut from the original
 * @param prefix up to 32 characters before it
 * @param suffix up to 32 characters behind it
 */
@Type("Selector")
@Description("A stretch of the article's original. Offsets count UTF-16 code units; end is exclusive.")
public record Selector(@NonNull String exact, String prefix, String suffix, int start, int end) {

    private static final int CONTEXT = 32;

    /** The same words, counted from elsewhere. */
    Selector moved(int by) {
        return new Selector(exact, prefix, suffix, start + by, end + by);
    }

    public static Selector of(Span span, String original) {
        int before = Math.max(0, span.start() - CONTEXT);
        int after = Math.min(original.length(), span.end() + CONTEXT);
        // Half a surrogate pair is no text.
        if (before < span.start() && Character.isLowSurrogate(original.charAt(before))) {
            before++;
        }
        if (after > span.end() && Character.isHighSurrogate(original.charAt(after - 1))) {
            after--;
        }
        return new Selector(
                span.of(original),
                original.substring(before, span.start()),
                original.substring(span.end(), after),
                span.start(),
                span.end());
    }
}
