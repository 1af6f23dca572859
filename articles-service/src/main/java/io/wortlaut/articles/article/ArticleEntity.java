package io.wortlaut.articles.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** The row of an article, with what its newest version says. */
@Entity
@Table(name = "article")
class ArticleEntity {

    @Id
    UUID id;

    String identity;

    @Nullable
    String url;

    String contentHash;

    @Nullable
    UUID outletId;

    @Nullable
    String headline;

    String language;

    @Embedded
    @Nullable
    PublishedColumns published;

    @Nullable
    LocalDate publishedFrom;

    @Nullable
    LocalDate publishedTo;

    Instant retrievedAt;

    /** Rises with every article that comes in; the database gives it. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Long arrival;

    /** The group of reprints that it belongs to; written by {@link Syndication}. Null when it stands alone. */
    @Column(insertable = false, updatable = false)
    @Nullable
    UUID syndicationId;
}
