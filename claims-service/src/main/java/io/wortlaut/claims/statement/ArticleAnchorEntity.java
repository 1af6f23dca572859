package io.wortlaut.claims.statement;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which version of an article its statements stand in, and which extractor found them. */
@Entity
@Table(name = "article_anchor")
class ArticleAnchorEntity {

    @Id
    @Column(name = "article_id", columnDefinition = "text")
    String articleId;

    @Column(name = "content_hash", nullable = false, columnDefinition = "text")
    String contentHash;

    @Column(name = "extractor_version", nullable = false, columnDefinition = "text")
    String extractorVersion;

    /** BCP 47 tag; null for what was read before languages were noted. */
    @Column(columnDefinition = "text")
    String language;

    /** Whether that extractor reads the language; without that, no statements say nothing about the article. */
    @Column(name = "language_read", nullable = false)
    boolean languageRead;

    /** The article's day, month or year; null when unknown, and for what was read before it was noted. */
    @Column(name = "published_edtf", columnDefinition = "text")
    String publishedEdtf;

    /** The last day of that. */
    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(nullable = false)
    long cursor;

    @Column(name = "anchored_at", nullable = false)
    Instant anchoredAt;
}
