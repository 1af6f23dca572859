package io.wortlaut.claims.follow;

import java.util.List;

/**
 * How far the change feed is followed.
 *
 * @param cursor the last change read from the feed
 * @param pending changes up to the one asked for that are not finished
 * @param failed changes up to the one asked for that were tried as often as allowed
 */
public record Progress(long cursor, long pending, List<FailedArticle> failed) {

    /** An article that could not be read, and why, as of its last attempt. */
    public record FailedArticle(String articleId, int attempts, String failure) {}
}
