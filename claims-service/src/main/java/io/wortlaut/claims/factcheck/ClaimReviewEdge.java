package io.wortlaut.claims.factcheck;

import org.eclipse.microprofile.graphql.NonNull;

/** A review in a list. */
public record ClaimReviewEdge(
        @NonNull String cursor, @NonNull ClaimReview node) {}
