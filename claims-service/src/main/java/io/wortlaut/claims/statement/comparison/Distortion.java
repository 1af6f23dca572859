package io.wortlaut.claims.statement.comparison;

import java.util.Objects;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Span;

/**
 * What one statement changes about another of the same article.
 *
 * @param statement in a headline, summary, subhead, teaser or caption
 * @param of in the body
 * @param span what it says instead, in the article's text; null where it says nothing there
 * @param ofSpan what was said, in the article's text; null where it says nothing there
 */
public record Distortion(
        ExtractedStatement statement, ExtractedStatement of, DistortionKind kind, Span span, Span ofSpan) {

    public Distortion {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(kind, "kind");
    }
}
