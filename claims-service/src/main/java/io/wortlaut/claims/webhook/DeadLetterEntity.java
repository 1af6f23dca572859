package io.wortlaut.claims.webhook;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dead letter's row. */
@Entity
@Table(name = "dead_letter")
class DeadLetterEntity {

    @Id
    UUID id;

    @Column(name = "webhook_id", nullable = false)
    UUID webhookId;

    @Column(nullable = false)
    long cursor;

    @Column(name = "message_id", nullable = false, columnDefinition = "text")
    String messageId;

    @Column(nullable = false, columnDefinition = "text")
    String body;

    @Column(nullable = false)
    int attempts;

    @Column(nullable = false, columnDefinition = "text")
    String failure;

    @Column(name = "failed_at", nullable = false)
    Instant failedAt;

    DeadLetter toDeadLetter() {
        return new DeadLetter(id.toString(), messageId, body, attempts, failure, failedAt);
    }
}
