package io.wortlaut.claims.review.identity;

import org.eclipse.microprofile.graphql.NonNull;

/** A merge within a list. */
public record ActorMergeEdge(
        @NonNull String cursor, @NonNull ActorMerge node) {}
