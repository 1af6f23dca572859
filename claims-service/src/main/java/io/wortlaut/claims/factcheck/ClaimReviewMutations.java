package io.wortlaut.claims.factcheck;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.review.Reviewer;

/**
 * Enters reviews of claims and changes them. Each change names the revision that it was made in view of, and fails with
 * CONFLICT if there is a newer one; it fails with INVALID_STATE where there is nothing to change.
 */
@GraphQLApi
public class ClaimReviewMutations {

    private final FactChecking checking;
    private final ClaimReviews reviews;

    ClaimReviewMutations(FactChecking checking, ClaimReviews reviews) {
        this.checking = checking;
        this.reviews = reviews;
    }

    @Mutation
    @Description("Enters what a fact checker published about a claim.")
    public ClaimReview addClaimReview(
            @Id @NonNull String claim,
            @Description(
                            "The statement of the claim that it hangs on; the one that the claim has its words from unless named.")
                    @Id
                    String statement,
            @NonNull ClaimReviewInput review,
            @NonNull Reviewer reviewer) {
        return shown(checking.add(Ids.require("claim", claim), asked(statement), review, reviewer));
    }

    @Mutation
    @Description("Shows a review that was suggested, or dismissed, with its claim.")
    public ClaimReview confirmClaimReview(
            @Id @NonNull String id,
            int revision,
            @Description("What it is a review of; what it is suggested for unless named.") @Id String claim,
            @Description(
                            "The statement of the claim that it hangs on; the one that the claim has its words from unless named.")
                    @Id
                    String statement,
            @NonNull Reviewer reviewer) {
        UUID key = Ids.require("id", id);
        checking.confirm(key, revision, claim == null ? null : Ids.require("claim", claim), asked(statement), reviewer);
        return shown(key);
    }

    @Mutation
    @Description("Lets a review that was suggested be suggested no longer, whatever becomes of its page.")
    public ClaimReview dismissClaimReview(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        UUID key = Ids.require("id", id);
        checking.dismiss(key, revision, reviewer);
        return shown(key);
    }

    @Mutation
    @Description("Sets right what a review says, whether it is shown or withdrawn.")
    public ClaimReview changeClaimReview(
            @Id @NonNull String id, int revision, @NonNull ClaimReviewInput review, @NonNull Reviewer reviewer) {
        UUID key = Ids.require("id", id);
        checking.change(key, revision, review, reviewer);
        return shown(key);
    }

    @Mutation
    @Description("Makes a review one of another claim, or hangs it on another statement of its own.")
    public ClaimReview moveClaimReview(
            @Id @NonNull String id,
            int revision,
            @Id @NonNull String claim,
            @Description(
                            "The statement of the claim that it hangs on; the one that the claim has its words from unless named.")
                    @Id
                    String statement,
            @NonNull Reviewer reviewer) {
        UUID key = Ids.require("id", id);
        checking.move(key, revision, Ids.require("claim", claim), asked(statement), reviewer);
        return shown(key);
    }

    @Mutation
    @Description("Takes a review off its claim. It is kept with its history.")
    public ClaimReview withdrawClaimReview(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        return put(id, revision, ClaimReviewState.WITHDRAWN, reviewer);
    }

    @Mutation
    @Description("Shows a review again that was withdrawn.")
    public ClaimReview restoreClaimReview(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        return put(id, revision, ClaimReviewState.PUBLISHED, reviewer);
    }

    private ClaimReview put(String id, int revision, ClaimReviewState state, Reviewer reviewer) {
        UUID key = Ids.require("id", id);
        checking.put(key, revision, state, reviewer);
        return shown(key);
    }

    private static UUID asked(String statement) {
        return statement == null ? null : Ids.require("statement", statement);
    }

    private ClaimReview shown(UUID id) {
        return reviews.byId(List.of(id)).get(id);
    }
}
