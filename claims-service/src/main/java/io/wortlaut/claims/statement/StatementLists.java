package io.wortlaut.claims.statement;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.PageRequest;

/** Answers the fields that are lists of statements, those of many parents together. */
@ApplicationScoped
public class StatementLists {

    private final Statements statements;
    private final FieldBatch batch;

    StatementLists(Statements statements, FieldBatch batch) {
        this.statements = statements;
        this.batch = batch;
    }

    /**
     * The statements of a claim, in all zones unless the filter names some.
     *
     * @param stances null for all
     * @param filter null for the defaults
     * @param after a cursor; null for the first page
     */
    public CompletionStage<StatementConnection> ofClaim(
            String claimId, List<Stance> stances, StatementFilter filter, Integer first, String after) {
        return load(
                "Claim.statements",
                claimId,
                new StatementParent.OfClaim(stances),
                filter == null ? StatementFilter.ANY_ZONE : filter,
                StatementOrder.SAID_AT_DESC,
                first,
                after);
    }

    /** @param field the field's coordinates, unique in the schema */
    CompletionStage<StatementConnection> load(
            String field,
            String parentId,
            StatementParent parent,
            StatementFilter filter,
            StatementOrder order,
            Integer first,
            String after) {
        return batch.load(field, list(parentId, parent, filter, order, first, after), statements::lists);
    }

    StatementList list(
            String parentId,
            StatementParent parent,
            StatementFilter filter,
            StatementOrder order,
            Integer first,
            String after) {
        StatementCondition.check(filter);
        if (order == StatementOrder.RELEVANCE
                && (filter == null || filter.searches().isEmpty())) {
            throw new InvalidArgumentException("'orderBy' RELEVANCE needs a search to be relevant for");
        }
        PageRequest page = PageRequest.of(first, after, order.sort(), batch.selectsTotal());
        return new StatementList(parentId, new StatementList.Query(parent, filter, page, batch.selectsPage()));
    }
}
