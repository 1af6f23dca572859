package io.wortlaut.claims.claim;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.linking.ClaimRelationType;

/**
 * How a claim stands to another.
 *
 * @param inverse false for what goes both ways
 * @param score 0 to 1000
 * @param revision how often somebody has decided about it
 * @param between the statements that it is suggested by, which stand so to each other; null when nothing but a decision
 *     speaks for it; not part of the graph
 * @param decisions what people decided about it, in their order; not part of the graph as they are
 */
@Type("ClaimRelation")
@Description("How a claim stands to another.")
public record ClaimRelation(
        @NonNull ClaimRelationType type,

        @Description("Whether it is the other that stands so to this one: narrows, entails or supersedes it.")
        boolean inverse,

        @Description("The other claim.") @NonNull Claim claim,

        @Description("0 to 1000: how alike the two are but for what sets them apart.")
        int score,

        @Description("Whether the program suggests it, or somebody has confirmed or rejected it.") @NonNull
        LinkMethod method,

        @Description("How often somebody has decided about it.")
        int revision,

        @Ignore Between between,
        @Ignore List<RelationDecision> decisions) {

    /**
     * Two statements.
     *
     * @param one of the claim that stands so to the other
     */
    record Between(UUID one, UUID other) {}
}
