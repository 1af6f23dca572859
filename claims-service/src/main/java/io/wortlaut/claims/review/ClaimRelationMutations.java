package io.wortlaut.claims.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.claim.ClaimRelationDecisions;
import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.connection.Ids;

/**
 * Decisions about how claims stand to each other. Each names the revision of the relation that it was made in view of, 0 for
 * one that nobody has decided about, and fails with CONFLICT if there is a newer one.
 */
@GraphQLApi
public class ClaimRelationMutations {

    private final ClaimRelationDecisions decisions;

    ClaimRelationMutations(ClaimRelationDecisions decisions) {
        this.decisions = decisions;
    }

    @Mutation
    @Description("Says that a claim stands so to another, whether that was suggested or not.")
    public Claim confirmClaimRelation(
            @Id @NonNull String id,
            @NonNull ClaimRelationType type,
            @Id @NonNull String other,
            int revision,
            @NonNull Reviewer reviewer) {
        return decide(id, type, other, revision, true, reviewer);
    }

    @Mutation
    @Description("Says that a claim does not stand so to another. It is not suggested again.")
    public Claim rejectClaimRelation(
            @Id @NonNull String id,
            @NonNull ClaimRelationType type,
            @Id @NonNull String other,
            int revision,
            @NonNull Reviewer reviewer) {
        return decide(id, type, other, revision, false, reviewer);
    }

    private Claim decide(
            String id, ClaimRelationType type, String other, int revision, boolean holds, Reviewer reviewer) {
        return decisions.decide(
                Ids.require("id", id), type, Ids.require("other", other), revision, holds, reviewer.cause());
    }
}
