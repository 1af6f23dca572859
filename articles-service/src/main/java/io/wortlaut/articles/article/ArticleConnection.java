package io.wortlaut.articles.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.articles.connection.PageInfo;

/**
 * A page of articles, the newest to come in first.
 *
 * @param filter to count by, when the total is asked for
 */
public record ArticleConnection(
        @NonNull List<@NonNull ArticleEdge> edges,
        @NonNull PageInfo pageInfo,
        @Ignore ArticleFilter filter) {

    /** An article in a list. */
    public record ArticleEdge(
            @NonNull String cursor, @NonNull Article node) {}
}
