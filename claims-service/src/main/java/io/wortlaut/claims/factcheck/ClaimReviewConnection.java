package io.wortlaut.claims.factcheck;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageInfo;
import io.wortlaut.claims.connection.TotalRelation;

/** A page of reviews. */
public record ClaimReviewConnection(
        @NonNull List<@NonNull ClaimReviewEdge> edges,
        @NonNull PageInfo pageInfo,
        @Description(Page.TOTAL_COUNT) int totalCount,
        @NonNull TotalRelation totalCountRelation) {}
