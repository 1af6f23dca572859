package io.wortlaut.claims.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.statement.ReviewState;

/** The record of decisions. */
@ApplicationScoped
class Reviews {

    private final EntityManager entityManager;
    private final Revisions revisions;

    Reviews(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.revisions = new Revisions(entityManager, "revision", "statement_id");
    }

    /** The reviews of the statements that exist among the given ids. */
    Map<UUID, Review> of(Collection<UUID> statements) {
        Map<UUID, List<Revision>> revisions = this.revisions.of(statements);
        Sql sql = new Sql();
        String query = "select s.id, s.review_state, s.review_revision, s.review_assignee from statement s"
                + " where s.id = any(" + sql.bind(statements.toArray(UUID[]::new)) + ")";
        Map<UUID, Review> reviews = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID id = row.get("id", UUID.class);
            reviews.put(
                    id,
                    new Review(
                            ReviewState.valueOf(row.get("review_state", String.class)),
                            row.get("review_revision", Integer.class),
                            row.get("review_assignee", String.class),
                            revisions.getOrDefault(id, List.of())));
        }
        return reviews;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID statement, int number, Reviewer reviewer, List<Change> changes) {
        revisions.add(statement, number, reviewer, changes);
    }
}
