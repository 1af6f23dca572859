package io.wortlaut.articles.article;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What became of an article that came in.
 *
 * @param cursor of its entry in the change feed; for UNCHANGED of the one there was
 */
@RegisterForReflection
public record StoredArticle(String articleId, String contentHash, Outcome outcome, long cursor) {

    /** What is different now. */
    public enum Outcome {
        CREATED,
        /** Known, with other content. */
        UPDATED,
        UNCHANGED
    }
}
