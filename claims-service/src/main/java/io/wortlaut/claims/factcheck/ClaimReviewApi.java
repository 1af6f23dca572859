package io.wortlaut.claims.factcheck;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.claim.Claims;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.factcheck.ReviewsOfClaims.Asked;
import io.wortlaut.claims.review.Revision;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.Statements;

/** Reviews of claims in the graph. */
@GraphQLApi
public class ClaimReviewApi {

    private final ClaimReviews reviews;
    private final ReviewsOfClaims ofClaims;
    private final FactChecking checking;
    private final Claims claims;
    private final Statements statements;
    private final FieldBatch batch;

    ClaimReviewApi(
            ClaimReviews reviews,
            ReviewsOfClaims ofClaims,
            FactChecking checking,
            Claims claims,
            Statements statements,
            FieldBatch batch) {
        this.reviews = reviews;
        this.ofClaims = ofClaims;
        this.checking = checking;
        this.claims = claims;
        this.statements = statements;
        this.batch = batch;
    }

    @Query
    @Description("A review by its id, whatever its state; null when there is none.")
    public ClaimReview claimReview(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return reviews.byId(List.of(key)).get(key);
    }

    @Query("claimReviews")
    @Description("Reviews of all claims, the latest first.")
    public ClaimReviewConnection listReviews(
            ClaimReviewFilter filter, @DefaultValue("20") Integer first, String after) {
        return reviews.list(
                filter == null ? ClaimReviewFilter.NONE : filter,
                PageRequest.of(first, after, ClaimReviews.SORT, batch.selectsTotal()));
    }

    @Description("What fact checkers published about it, the latest first.")
    @Name("reviews")
    public CompletionStage<ClaimReviewConnection> reviewsOf(
            @Source Claim claim, @DefaultValue("20") Integer first, String after) {
        PageRequest page = PageRequest.of(first, after, ClaimReviews.SORT, batch.selectsTotal());
        return batch.load("Claim.reviews", new Asked(UUID.fromString(claim.id()), page), ofClaims::pages);
    }

    @Description(
            "What it is a review of now, or is suggested for; null when no article has a statement of it any more, and where none"
                    + " was found.")
    @Name("claim")
    public List<Claim> claimOf(@Source List<ClaimReview> sources) {
        return Lookup.byText(texts(sources, ClaimReview::shownClaim), claims::byId);
    }

    @Description(
            "The statement that it hangs on: it is a review of whichever claim that is about. Of a suggested one, the statement"
                    + " that is most likely about what it reviews; null where none was found.")
    @Name("statement")
    public List<Statement> statementOf(@Source List<ClaimReview> sources) {
        return Lookup.byText(texts(sources, ClaimReview::shownStatement), statements::byId);
    }

    /** Null for each that has none. */
    private static List<String> texts(List<ClaimReview> reviews, Function<ClaimReview, UUID> id) {
        return reviews.stream()
                .map(id)
                .map(each -> each == null ? null : each.toString())
                .toList();
    }

    @Description("Who entered, changed, moved or withdrew it, when and why.")
    @Name("revisions")
    public List<List<@NonNull Revision>> revisionsOf(@Source List<ClaimReview> sources) {
        return Lookup.lists(sources, ClaimReview::id, checking::revisions);
    }
}
