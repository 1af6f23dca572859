package io.wortlaut.articles.source;

import java.util.List;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.articles.connection.PageInfo;

/**
 * A page of sources, by name.
 *
 * @param filter to count by, when the total is asked for
 */
public record SourceConnection(
        @NonNull List<@NonNull SourceEdge> edges,
        @NonNull PageInfo pageInfo,
        @Ignore SourceFilter filter) {

    /** A source in a list. */
    public record SourceEdge(
            @NonNull String cursor, @NonNull Source node) {}
}
