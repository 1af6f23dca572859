package io.wortlaut.claims.review;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.statement.ReviewState;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.Statements;

/**
 * Decisions about statements. Each names the revision it was made in view of, and fails with CONFLICT if there is a newer
 * one. The queue is {@code statements(orderBy: REVIEW_PRIORITY_DESC, filter: {reviewState: EXTRACTED})}.
 */
@GraphQLApi
public class ReviewApi {

    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Statements statements;

    ReviewApi(Reviews reviews, Reviewing reviewing, Statements statements) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.statements = statements;
    }

    @Description("What people have decided about the statement.")
    public List<Review> review(@Source List<Statement> sources) {
        return Lookup.each(sources, Statement::id, reviews::of, null);
    }

    @Mutation
    @Description("Takes a statement up, so that others see who looks at it; also one that was decided before.")
    public Statement startReview(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        return decide(id, revision, ReviewState.IN_REVIEW, reviewer.by(), reviewer);
    }

    @Mutation
    @Description("Says that a statement is right as it is.")
    public Statement verifyStatement(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        return decide(id, revision, ReviewState.VERIFIED, null, reviewer);
    }

    @Mutation
    @Description("Says that it is no statement. It is kept, and left out of lists unless they ask for it.")
    public Statement rejectStatement(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        return decide(id, revision, ReviewState.REJECTED, null, reviewer);
    }

    @Mutation
    @Description("Sets a statement right. Reading the article anew does not undo it.")
    public Statement correctStatement(
            @Id @NonNull String id, int revision, @NonNull StatementCorrection correction, @NonNull Reviewer reviewer) {
        UUID statement = Ids.require("id", id);
        reviewing.correct(statement, revision, correction, reviewer);
        return statements.require(statement);
    }

    private Statement decide(String id, int revision, ReviewState state, String assignee, Reviewer reviewer) {
        UUID statement = Ids.require("id", id);
        reviewing.decide(statement, revision, state, assignee, reviewer);
        return statements.require(statement);
    }
}
