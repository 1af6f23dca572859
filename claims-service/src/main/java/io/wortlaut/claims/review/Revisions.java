package io.wortlaut.claims.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Change;

/**
 * The rows that tell who changed what, of one kind of things: a table with the columns of {@link Revision}, and one that
 * names what was changed.
 */
public final class Revisions {

    private final EntityManager entityManager;
    private final String table;
    private final String subject;

    /**
     * @param table its name in the database
     * @param subject the column that names what was changed
     */
    public Revisions(EntityManager entityManager, String table, String subject) {
        this.entityManager = entityManager;
        this.table = table;
        this.subject = subject;
    }

    /** The revisions of each, the first decision first; what nobody changed is absent. */
    public Map<UUID, List<Revision>> of(Collection<UUID> subjects) {
        Sql sql = new Sql();
        String query = "select r.*, r." + subject + " as subject from " + table + " r where r." + subject + " = any("
                + sql.bind(subjects.toArray(UUID[]::new)) + ") order by subject, r.number, r.field";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("subject", UUID.class),
                        Collectors.mapping(
                                row -> new Revision(
                                        row.get("number", Integer.class),
                                        row.get("at", Instant.class),
                                        row.get("made_by", String.class),
                                        row.get("tool", String.class),
                                        row.get("field", String.class),
                                        row.get("before", String.class),
                                        row.get("after", String.class),
                                        row.get("reason", String.class)),
                                Collectors.toList())));
    }

    /** Writes down what one decision changed; part of the transaction that changes it. */
    public void add(UUID changed, int number, Reviewer reviewer, List<Change> changes) {
        Instant now = Clock.systemUTC().instant();
        for (Change change : changes) {
            entityManager
                    .createNativeQuery("insert into " + table + " (" + subject
                            + ", number, at, made_by, tool, field, before, after, reason)"
                            + " values (:changed, :number, :at, :by, :tool, :field, :before, :after, :reason)")
                    .setParameter("changed", changed)
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
