package io.wortlaut.articles.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.cleanedtext.Run;
import io.wortlaut.articles.cleanedtext.ZoneSpan;

/** The row of one version of an article. */
@Entity
@Table(name = "article_version")
@IdClass(ArticleVersionEntity.Key.class)
class ArticleVersionEntity {

    /** Which version of which article. */
    @RegisterForReflection // Hibernate makes keys by reflection
    record Key(UUID articleId, String contentHash) implements Serializable {}

    @Id
    UUID articleId;

    @Id
    String contentHash;

    String mediaType;

    String original;

    String cleaned;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Run> alignment;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ZoneSpan> zones;

    @Nullable
    String headline;

    String language;

    /** The words in which it says that it was corrected. */
    @Nullable
    String correction;

    /** What its markup says of reviews of claims; null for what came in before that was read. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    PageReviews claimReviews;

    @Embedded
    @Nullable
    PublishedColumns published;

    Instant retrievedAt;

    /** When this version last became the newest one. */
    Instant seenAt;
}
