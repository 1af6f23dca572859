package io.wortlaut.claims.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.statement.search.SearchQuery;

/**
 * A statement within a list.
 *
 * @param searches what the list was searched for; not part of the graph
 */
@Type("StatementEdge")
public record StatementEdge(
        @NonNull String cursor,
        @NonNull Statement node,
        @Ignore List<SearchQuery> searches) {}
