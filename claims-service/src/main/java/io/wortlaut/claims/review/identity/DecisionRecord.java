package io.wortlaut.claims.review.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.review.Reviewer;

/** Who decided what about merges and splits. */
@ApplicationScoped
class DecisionRecord {

    private final EntityManager entityManager;

    DecisionRecord(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Writes a decision down.
     *
     * @param subject the merge or split
     * @param before null for the first decision
     * @throws InvalidArgumentException if the reviewer does not say who decides
     */
    @Transactional
    void add(UUID subject, int number, Reviewer reviewer, Enum<?> before, Enum<?> after) {
        reviewer.cause().requireBy();
        entityManager
                .createNativeQuery("""
                        insert into actor_decision (subject_id, number, at, made_by, tool, reason, before, after)
                        values (:subject, :number, :at, :by, :tool, :reason, :before, :after)
                        """)
                .setParameter("subject", subject)
                .setParameter("number", number)
                .setParameter("at", Clock.systemUTC().instant())
                .setParameter("by", reviewer.by())
                .setParameter("tool", reviewer.tool())
                .setParameter("reason", reviewer.reason())
                .setParameter("before", before == null ? null : before.name())
                .setParameter("after", after.name())
                .executeUpdate();
    }

    Map<UUID, List<Decision>> of(Collection<UUID> subjects) {
        Sql sql = new Sql();
        String query = "select * from actor_decision where subject_id = any(" + sql.bind(subjects.toArray(UUID[]::new))
                + ") order by subject_id, number";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("subject_id", UUID.class),
                        Collectors.mapping(
                                row -> new Decision(
                                        row.get("number", Integer.class),
                                        row.get("at", Instant.class),
                                        row.get("made_by", String.class),
                                        row.get("tool", String.class),
                                        row.get("reason", String.class),
                                        row.get("before", String.class),
                                        row.get("after", String.class)),
                                Collectors.toList())));
    }
}
