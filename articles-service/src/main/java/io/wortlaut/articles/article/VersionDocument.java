package io.wortlaut.articles.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.claimreview.MarkedReview;
import io.wortlaut.articles.cleanedtext.Run;
import io.wortlaut.articles.cleanedtext.ZoneSpan;
import io.wortlaut.articles.source.SourceKind;
import io.wortlaut.articles.source.SourceRole;

/**
 * One version of an article, whole. Offsets are UTF-16 code units, half-open; zones and sources point into {@code text}.
 *
 * @param original what came in
 * @param text what is read
 * @param alignment the stretches that are equal in both
 * @param claimReviews reviews of claims that its markup has
 */
public record VersionDocument(
        String articleId,
        String contentHash,
        @Nullable String url,
        String language,
        @Nullable String headline,
        @Nullable Published publishedAt,
        Instant retrievedAt,
        String original,
        String text,
        List<Run> alignment,
        List<ZoneSpan> zones,
        List<SourceMention> sources,
        List<MarkedReview> claimReviews) {

    /**
     * A date of publication.
     *
     * @param edtf in the Extended Date/Time Format
     * @param text the words it came from
     * @param basis GIVEN, META, TEXT or URL
     */
    public record Published(String edtf, String text, String basis) {}

    /**
     * A source behind the article.
     *
     * @param start in {@code text}, null when the source is known otherwise
     * @param end the unit after the last, null as {@code start} is
     */
    public record SourceMention(
            String sourceId,
            String name,
            SourceKind kind,
            SourceRole role,
            @Nullable Integer start,
            @Nullable Integer end) {}
}
