package io.wortlaut.claims.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageInfo;
import io.wortlaut.claims.connection.TotalRelation;

/**
 * A page of statements.
 *
 * @param list that it is a page of; not part of the graph
 */
@Type("StatementConnection")
public record StatementConnection(
        @NonNull List<@NonNull StatementEdge> edges,
        @NonNull PageInfo pageInfo,
        @Description(Page.TOTAL_COUNT) int totalCount,
        @NonNull TotalRelation totalCountRelation,
        @Ignore StatementList list) {}
