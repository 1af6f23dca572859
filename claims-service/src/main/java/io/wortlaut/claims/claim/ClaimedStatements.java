package io.wortlaut.claims.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;

/** What claims see of their statements: where they stand, and whom they come from. */
@ApplicationScoped
class ClaimedStatements {

    /** Shorter statements may be word for word the same by chance. */
    private static final int REPRINTED = 60;

    private final EntityManager entityManager;

    ClaimedStatements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The statements as their claims see them, by key. */
    Map<String, ClaimStatement> of(Collection<UUID> ids) {
        Map<UUID, Set<String>> origins = origins(ids);
        Sql sql = new Sql();
        String query = "select p.statement_id, p.key, p.stance, p.article_id, s.exact, s.form, s.zone, s.said_until,"
                + " g.group_id from proposition p join statement s on s.id = p.statement_id"
                + " left join article_syndication g on g.article_id = p.article_id where p.statement_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<String, ClaimStatement> statements = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID id = row.get("statement_id", UUID.class);
            String exact = row.get("exact", String.class);
            Set<String> marks = origins.getOrDefault(id, new TreeSet<>());
            String group = row.get("group_id", String.class);
            if (marks.isEmpty()) {
                marks.add(group == null ? "article " + row.get("article_id", String.class) : "reprints " + group);
            }
            String words = NameKey.of(exact).text();
            if (words.length() >= REPRINTED) {
                marks.add("words " + words);
            }
            if (group != null) {
                // In reprints of one text even a few words are no coincidence.
                marks.add("reprinted words " + group + " " + words);
            }
            statements.put(
                    row.get("key", String.class),
                    new ClaimStatement(
                            id,
                            row.get("key", String.class),
                            Stance.valueOf(row.get("stance", String.class)),
                            exact,
                            Form.valueOf(row.get("form", String.class)),
                            Zone.valueOf(row.get("zone", String.class)),
                            row.get("said_until", LocalDate.class),
                            marks));
        }
        return statements;
    }

    /** Who speaks and for whom, as far as they are known beyond the article; else what it came through. */
    private Map<UUID, Set<String>> origins(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select t.statement_id, t.role, cast(t.actor_id as text) as actor, t.source_id, a.article_id,"
                + " a.kind, a.name, g.group_id from attribution t left join actor a on a.id = t.actor_id"
                + " left join article_syndication g on g.article_id = a.article_id"
                + " where t.role not in ('ADDRESSEE', 'TARGET') and t.statement_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<UUID, Set<String>> known = new HashMap<>();
        Map<UUID, Set<String>> others = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String actor = row.get("actor", String.class);
            boolean everywhere = actor != null
                    && row.get("article_id", String.class) == null
                    && !row.get("role", String.class).equals("VIA");
            String source = row.get("source_id", String.class);
            String group = row.get("group_id", String.class);
            String mark = actor == null
                    ? source == null ? null : "source " + source
                    : group == null
                            ? "actor " + actor
                            : "reprinted actor " + group + " " + row.get("kind", String.class) + " "
                                    + NameKey.of(row.get("name", String.class)).text();
            if (mark != null) {
                (everywhere ? known : others)
                        .computeIfAbsent(row.get("statement_id", UUID.class), id -> new TreeSet<>())
                        .add(mark);
            }
        }
        known.forEach(others::put);
        return others;
    }
}
