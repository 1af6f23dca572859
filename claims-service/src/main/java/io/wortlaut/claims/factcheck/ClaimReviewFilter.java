package io.wortlaut.claims.factcheck;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

/** Which reviews; null fields do not restrict, except that a filter without states means published ones. */
@Input("ClaimReviewFilter")
@Description("Which reviews. Fields restrict together, the values of a list are alternatives.")
public record ClaimReviewFilter(
        @Description("PUBLISHED unless any are named.") @Nullable
        List<@NonNull ClaimReviewState> state,

        @Description("Addresses that they were published at.") @Nullable
        List<@NonNull String> url,

        @Description("Ids of claims: reviews of these, or suggested for them.") @Nullable @Id
        List<@NonNull String> claim,

        @Description(
                "Whether they have no claim: no article has the statement any more, or none was found for a suggested one.")
        Boolean unclaimed) {

    static final ClaimReviewFilter NONE = new ClaimReviewFilter(null, null, null, null);
}
