package io.wortlaut.claims.statement;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An attribution as a row; the mention's columns are all null when nothing names the party. */
@Embeddable
record AttributionRow(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        AttributionRole role,

        @Column(name = "actor_id") UUID actorId,

        @Column(name = "source_id", columnDefinition = "text")
        String sourceId,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Resolution status,

        @Column(columnDefinition = "text") String method,

        int confidence,

        @Column(name = "mention_exact", columnDefinition = "text")
        String mentionExact,

        @Column(name = "mention_prefix", columnDefinition = "text")
        String mentionPrefix,

        @Column(name = "mention_suffix", columnDefinition = "text")
        String mentionSuffix,

        @Column(name = "mention_start") Integer mentionStart,

        @Column(name = "mention_end") Integer mentionEnd) {

    static AttributionRow of(
            AttributionRole role,
            UUID actorId,
            String sourceId,
            Resolution status,
            String method,
            int confidence,
            Selector mention) {
        return mention == null
                ? new AttributionRow(role, actorId, sourceId, status, method, confidence, null, null, null, null, null)
                : new AttributionRow(
                        role,
                        actorId,
                        sourceId,
                        status,
                        method,
                        confidence,
                        mention.exact(),
                        mention.prefix(),
                        mention.suffix(),
                        mention.start(),
                        mention.end());
    }

    /** The same with another mention; null where nothing names the party. */
    AttributionRow at(Selector mention) {
        return of(role, actorId, sourceId, status, method, confidence, mention);
    }

    Selector mention() {
        return mentionExact == null
                ? null
                : new Selector(mentionExact, mentionPrefix, mentionSuffix, mentionStart, mentionEnd);
    }
}
