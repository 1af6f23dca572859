package io.wortlaut.articles.source;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.cleanedtext.Span;

/**
 * A source found behind an article.
 *
 * @param name as the registry knows it, or as it was written
 * @param span where the cleaned text names it; null when it is known otherwise, as from the article's address
 */
public record SpottedSource(
        String name,
        SourceKind kind,
        SourceRole role,
        @Nullable Span span) {

    public SpottedSource {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A source needs a name");
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(role, "role");
    }
}
