package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * How a claim stands to another.
 *
 * @param score 0 to 1000
 */
@Type("ClaimRelation")
public record ClaimRelation(
        @NonNull ClaimRelationType type,

        @NonNull Claim claim,

        @Description("0 to 1000: how alike the two are but for what sets them apart.")
        int score) {}
