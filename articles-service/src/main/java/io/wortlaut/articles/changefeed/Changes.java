package io.wortlaut.articles.changefeed;

import java.time.Instant;
import java.util.List;

/**
 * A page of the feed.
 *
 * @param next the cursor to ask for more after
 */
public record Changes(List<Change> changes, long next) {

    /** One entry of the feed. */
    public record Change(long cursor, ChangeKind kind, String articleId, String contentHash, Instant occurredAt) {

        static Change of(ChangeEntity entity) {
            return new Change(
                    entity.cursor, entity.kind, entity.articleId.toString(), entity.contentHash, entity.occurredAt);
        }
    }
}
