package io.wortlaut.claims.statement.comparison;

import io.wortlaut.claims.extraction.Span;

/** What comes of comparing two statements in one respect. */
sealed interface Verdict {

    /** There is nothing to compare. */
    record Incomparable() implements Verdict {}

    /** They agree. */
    record Same() implements Verdict {}

    /** They differ; a span is null where nothing stands there. */
    record Changed(DistortionKind kind, Span span, Span ofSpan) implements Verdict {}

    Verdict INCOMPARABLE = new Incomparable();
    Verdict SAME = new Same();
}
