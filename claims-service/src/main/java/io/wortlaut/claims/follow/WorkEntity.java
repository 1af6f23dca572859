package io.wortlaut.claims.follow;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One change and how far it is. */
@Entity
@Table(name = "work")
class WorkEntity {

    @Id
    long cursor;

    @Column(name = "article_id", nullable = false, columnDefinition = "text")
    String articleId;

    @Column(name = "content_hash", nullable = false, columnDefinition = "text")
    String contentHash;

    /** The articles that are the same text from this change on; null for one that stands alone. */
    @Column(name = "syndication_id", columnDefinition = "text")
    String syndicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    WorkState state;

    /** Attempts begun. */
    @Column(nullable = false)
    int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    Instant nextAttemptAt;

    /** Whether it was read before, by another version of the extractor: it waits for what was never read. */
    @Column(nullable = false)
    boolean reread;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Stage stage;

    @Column(columnDefinition = "text")
    String failure;

    @Column(name = "queued_at", nullable = false)
    Instant queuedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    void finish(WorkState end, Instant now) {
        state = end;
        finishedAt = now;
        if (end != WorkState.FAILED) {
            stage = null;
            failure = null;
        }
    }
}
