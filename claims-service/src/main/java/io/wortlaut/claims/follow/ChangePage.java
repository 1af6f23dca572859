package io.wortlaut.claims.follow;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A page of the change feed.
 *
 * @param next the cursor to go on from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangePage(List<Change> changes, long next) {

    public ChangePage {
        changes = List.copyOf(changes);
    }

    /**
     * A version of an article that appeared, or another group that it is in.
     *
     * @param syndicationId the articles that are the same text; null for one that stands alone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(long cursor, String articleId, String contentHash, String syndicationId, Instant occurredAt) {}
}
