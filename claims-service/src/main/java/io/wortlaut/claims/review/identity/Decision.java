package io.wortlaut.claims.review.identity;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * One decision about a merge or a split.
 *
 * @param tool null when none was named
 * @param reason null when none was given
 * @param before null for the first
 */
@Type("IdentityDecision")
@Description("One decision about a merge or a split.")
public record Decision(
        @Description("Of the decision, from 1.") int number,
        @NonNull Instant at,
        @NonNull String by,
        String tool,
        String reason,

        @Description("The state that it left.") String before,

        @Description("The state that it led to.") @NonNull String after) {}
