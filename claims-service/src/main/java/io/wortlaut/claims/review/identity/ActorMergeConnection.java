package io.wortlaut.claims.review.identity;

import java.util.List;

import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.connection.PageInfo;

/** A page of merges. */
public record ActorMergeConnection(
        @NonNull List<@NonNull ActorMergeEdge> edges,
        @NonNull PageInfo pageInfo,
        int totalCount) {}
