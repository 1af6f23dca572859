package io.wortlaut.claims.statement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.wortlaut.claims.extraction.Span;

/**
 * One version of an article, as statements are anchored in it.
 *
 * @param cursor the change that announced it; of two versions the one with the higher cursor is newer
 * @param text what was read; {@code alignment} maps it to {@code original}
 * @param publishedAt null when unknown
 * @param retrievedAt when this version came in
 * @param sources the media and agencies that are known to stand in the text
 */
public record ArticleVersion(
        String articleId,
        String contentHash,
        long cursor,
        String original,
        String text,
        Alignment alignment,
        FuzzyDate publishedAt,
        Instant retrievedAt,
        List<SpottedSource> sources) {

    public ArticleVersion {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(alignment, "alignment");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
        sources = List.copyOf(sources);
    }

    /**
     * A source in the text.
     *
     * @param span where it is named in {@code text}; null when it is known otherwise
     */
    public record SpottedSource(String sourceId, String name, SourceRole role, Span span) {}
}
