package io.wortlaut.claims.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A webhook's row. */
@Entity
@Table(name = "webhook")
class WebhookEntity {

    @Id
    UUID id;

    @Column(nullable = false, columnDefinition = "text")
    String url;

    @Column(nullable = false, columnDefinition = "text")
    String secret;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] events;

    /** JSON; null for the defaults. */
    @Column(columnDefinition = "text")
    String filter;

    @Column(nullable = false)
    boolean active;

    @Column(name = "disabled_reason", columnDefinition = "text")
    String disabledReason;

    /** The last event that was delivered, given up or passed over. */
    @Column(nullable = false)
    long cursor;

    /** Attempts at the next message, begun. */
    @Column(nullable = false)
    int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    Instant nextAttemptAt;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "last_failure", columnDefinition = "text")
    String lastFailure;

    @Column(name = "last_delivered_at")
    Instant lastDeliveredAt;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    List<WebhookEvent> events() {
        return Arrays.stream(events).map(WebhookEvent::valueOf).toList();
    }

    void setEvents(List<WebhookEvent> chosen) {
        events = chosen.stream().distinct().map(Enum::name).toArray(String[]::new);
    }

    /** The message was taken; the next one begins anew. */
    void delivered(long through, Instant now) {
        passed(through);
        failingSince = null;
        lastFailure = null;
        lastDeliveredAt = now;
        nextAttemptAt = now;
    }

    void passed(long through) {
        cursor = through;
        attempts = 0;
    }

    void disable(String reason) {
        active = false;
        disabledReason = reason;
    }

    Webhook toWebhook() {
        return new Webhook(
                id.toString(),
                url,
                events(),
                filter,
                active,
                disabledReason,
                createdAt,
                lastDeliveredAt,
                failingSince,
                lastFailure);
    }
}
