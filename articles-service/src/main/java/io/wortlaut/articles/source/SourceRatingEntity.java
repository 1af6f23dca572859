package io.wortlaut.articles.source;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** The row of a rating; never changed. */
@Entity
@Table(name = "source_rating")
class SourceRatingEntity {

    @Id
    UUID id;

    UUID sourceId;

    @Enumerated(EnumType.STRING)
    RatingScheme scheme;

    String value;

    @Nullable
    Instant asOf;

    String ratedBy;

    Instant ratedAt;
}
