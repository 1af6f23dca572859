package io.wortlaut.articles.changefeed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the feed.
 *
 * @param next the cursor to ask for more after
 */
public record Changes(List<Change> changes, long next) {

    /**
     * One entry of the feed.
     *
     * @param syndicationId the group of reprints that the article is in from here on; null for none
     */
    public record Change(
            long cursor,
            ChangeKind kind,
            String articleId,
            String contentHash,
            @Nullable String syndicationId,
            Instant occurredAt) {

        static Change of(ChangeEntity entity) {
            return new Change(
                    entity.cursor,
                    entity.kind,
                    entity.articleId.toString(),
                    entity.contentHash,
                    entity.syndicationId == null ? null : entity.syndicationId.toString(),
                    entity.occurredAt);
        }
    }
}
