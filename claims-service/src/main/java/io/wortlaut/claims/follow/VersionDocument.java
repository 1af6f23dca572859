package io.wortlaut.claims.follow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;
import io.wortlaut.claims.factcheck.MarkedReview;
import io.wortlaut.claims.statement.Alignment;
import io.wortlaut.claims.statement.ArticleVersion;
import io.wortlaut.claims.statement.ArticleVersion.SpottedSource;
import io.wortlaut.claims.statement.FuzzyDate;
import io.wortlaut.claims.statement.SourceRole;

/**
 * A version of an article as articles-service sends it; what is not read here is left out.
 *
 * @param publishedAt null when unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record VersionDocument(
        String articleId,
        String contentHash,
        String language,
        PublishedAt publishedAt,
        Instant retrievedAt,
        String original,
        String text,
        List<Run> alignment,
        List<ZoneRun> zones,
        List<SourceMention> sources,
        List<MarkedReview> claimReviews) {

    /** {@code claimReviews} may be missing: they came with a later release of articles-service. */
    public VersionDocument {
        claimReviews = claimReviews == null ? List.of() : claimReviews;
    }

    /** When it was published, as precise as it is known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PublishedAt(String edtf, String text, String basis) {}

    /** A stretch that is equal in text and original. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Run(int text, int original, int length) {}

    /** A zone of the text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ZoneRun(Zone zone, int start, int end) {}

    /** A source in the text; start and end are null when it is known otherwise. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SourceMention(String sourceId, String name, SourceRole role, Integer start, Integer end) {}

    /** What the extractor reads. */
    Document toDocument() {
        return new Document(
                text,
                zones.stream()
                        .filter(run -> run.end() > run.start())
                        .map(run -> new ZonedSpan(run.zone(), new Span(run.start(), run.end())))
                        .toList(),
                language,
                publishedOn());
    }

    /** What statements are anchored in. */
    ArticleVersion toArticleVersion(long cursor) {
        return new ArticleVersion(
                articleId,
                contentHash,
                cursor,
                original,
                text,
                new Alignment(
                        alignment.stream()
                                .map(run -> new Alignment.Run(run.text(), run.original(), run.length()))
                                .toList(),
                        original.length()),
                publishedAt == null ? null : new FuzzyDate(publishedAt.edtf(), publishedAt.text(), publishedAt.basis()),
                retrievedAt,
                sources.stream()
                        .map(source -> new SpottedSource(
                                source.sourceId(),
                                source.name(),
                                source.role() == null ? SourceRole.MENTIONED : source.role(),
                                span(source)))
                        .toList());
    }

    private static Span span(SourceMention source) {
        return source.start() == null || source.end() == null ? null : new Span(source.start(), source.end());
    }

    private LocalDate publishedOn() {
        if (publishedAt == null || publishedAt.edtf() == null) {
            return null;
        }
        try {
            return LocalDate.parse(publishedAt.edtf().split("T", 2)[0]);
        } catch (DateTimeException e) {
            // Known to the month or year only: no day to anchor "gestern" on.
            return null;
        }
    }
}
