package io.wortlaut.claims.claim.linking;

import java.util.Comparator;

import io.wortlaut.claims.extraction.Span;

/**
 * Words that a link or a relation of two statements rests on.
 *
 * @param span in the one; null where nothing stands there
 * @param ofSpan in the other; null where nothing stands there
 */
public record Evidence(EvidenceKind kind, Span span, Span ofSpan) {

    private static final int NOWHERE = Integer.MAX_VALUE;

    /** By where it stands in the one, then in the other. */
    static final Comparator<Evidence> ORDER = Comparator.<Evidence>comparingInt(evidence -> start(evidence.span))
            .thenComparingInt(evidence -> start(evidence.ofSpan))
            .thenComparing(Evidence::kind);

    private static int start(Span span) {
        return span == null ? NOWHERE : span.start();
    }

    static Evidence of(EvidenceKind kind, Constituent one, Constituent other) {
        return new Evidence(kind, one == null ? null : one.span(), other == null ? null : other.span());
    }
}
