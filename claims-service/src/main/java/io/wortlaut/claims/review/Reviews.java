package io.wortlaut.claims.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    Reviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The reviews of the statements that exist among the given ids. */
    Map<UUID, Review> of(Collection<UUID> statements) {
        Map<UUID, List<Revision>> revisions = revisions(statements);
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

    private Map<UUID, List<Revision>> revisions(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "select * from revision where statement_id = any(" + sql.bind(statements.toArray(UUID[]::new))
                + ") order by statement_id, number, field";
        Map<UUID, List<Revision>> revisions = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            revisions
                    .computeIfAbsent(row.get("statement_id", UUID.class), id -> new ArrayList<>())
                    .add(new Revision(
                            row.get("number", Integer.class),
                            row.get("at", Instant.class),
                            row.get("made_by", String.class),
                            row.get("tool", String.class),
                            row.get("field", String.class),
                            row.get("before", String.class),
                            row.get("after", String.class),
                            row.get("reason", String.class)));
        }
        return revisions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID statement, int number, Reviewer reviewer, List<Change> changes) {
        Instant now = Clock.systemUTC().instant();
        for (Change change : changes) {
            entityManager
                    .createNativeQuery("""
                            insert into revision (statement_id, number, at, made_by, tool, field, before, after, reason)
                            values (:statement, :number, :at, :by, :tool, :field, :before, :after, :reason)
                            """)
                    .setParameter("statement", statement)
                    .setParameter("number", number)
                    .setParameter("at", now)
                    .setParameter("by", reviewer.by())
                    .setParameter("tool", reviewer.tool())
                    .setParameter("field", change.field())
                    .setParameter("before", change.before())
                    .setParameter("after", change.after())
                    .setParameter("reason", reviewer.reason())
                    .executeUpdate();
        }
    }
}
