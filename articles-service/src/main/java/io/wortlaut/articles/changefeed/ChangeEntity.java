package io.wortlaut.articles.changefeed;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** The row of a change. */
@Entity
@Table(name = "change_entry")
class ChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long cursor;

    @Enumerated(EnumType.STRING)
    ChangeKind kind;

    UUID articleId;

    String contentHash;

    Instant occurredAt;

    @Nullable
    UUID syndicationId;
}
