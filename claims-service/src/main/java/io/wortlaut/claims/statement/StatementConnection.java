package io.wortlaut.claims.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.PageInfo;

/**
 * A page of statements.
 *
 * @param list that it is a page of; not part of the graph
 */
@Type("StatementConnection")
public record StatementConnection(
        @NonNull List<@NonNull StatementEdge> edges,
        @NonNull PageInfo pageInfo,
        int totalCount,
        @Ignore StatementList list) {}
