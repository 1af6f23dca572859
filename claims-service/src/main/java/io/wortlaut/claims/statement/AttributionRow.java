package io.wortlaut.claims.statement;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * An attribution as a row; the mention's columns are all null when nothing names the party. Who it shows, its column
 * {@code actor_id}, follows from whom it names here and from what was decided about actors; it is kept by
 * {@link io.wortlaut.claims.actor.ActorIdentities}.
 *
 * @param foundId whom linking, or a reviewer, named; null for sources and for the unresolved
 */
@Embeddable
record AttributionRow(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        AttributionRole role,

        @Column(name = "found_id") UUID foundId,

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
            UUID foundId,
            String sourceId,
            Resolution status,
            String method,
            int confidence,
            Selector mention) {
        return mention == null
                ? new AttributionRow(role, foundId, sourceId, status, method, confidence, null, null, null, null, null)
                : new AttributionRow(
                        role,
                        foundId,
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
        return of(role, foundId, sourceId, status, method, confidence, mention);
    }

    Selector mention() {
        return mentionExact == null
                ? null
                : new Selector(mentionExact, mentionPrefix, mentionSuffix, mentionStart, mentionEnd);
    }
}
