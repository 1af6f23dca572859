package io.wortlaut.claims.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.PageInfo;

/** A page of claims. */
@Type("ClaimConnection")
public record ClaimConnection(
        @NonNull List<@NonNull ClaimEdge> edges, @NonNull PageInfo pageInfo, int totalCount) {}
