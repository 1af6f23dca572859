package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.Sql;

/** Finds actors that may be the same as one that is new, and writes down what is suggested. */
@ApplicationScoped
class MergeCandidates {

    /** As many as are looked at of those who bear a name. */
    private static final int BEARERS = 20;

    private final EntityManager entityManager;

    MergeCandidates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Somebody new.
     *
     * @param roles the telling words of their titles
     */
    record Newcomer(UUID id, ActorKind kind, String name, Set<String> roles) {}

    /**
     * Somebody who may be the same.
     *
     * @param companions how many of those whom the new one's article names are named with this one elsewhere
     */
    record Candidate(UUID id, String name, Set<String> roles, int companions) {}

    /** The persons and organisations among the actors that still stand for themselves. */
    List<Newcomer> newcomers(String articleId, Set<UUID> actors) {
        if (actors.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> roles = roles(actors);
        Sql sql = new Sql();
        String query = "select id, kind, name from actor where kind in ('PERSON', 'ORGANIZATION') and survivor_id = id"
                + " and id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ") and exists (select 1 from actor_name n"
                + " where n.actor_id = id and n.article_id = " + sql.bind(articleId) + ") order by name, id";
        return sql.list(entityManager, query).stream()
                .map(row -> new Newcomer(
                        row.get("id", UUID.class),
                        ActorKind.valueOf(row.get("kind", String.class)),
                        row.get("name", String.class),
                        roles.getOrDefault(row.get("id", UUID.class), Set.of())))
                .toList();
    }

    /** Who bears the newcomer's name, or one like it, and is not judged to be somebody else. */
    List<Candidate> of(Newcomer newcomer, String articleId) {
        Sql sql = new Sql();
        String own = sql.bind(newcomer.id());
        String article = sql.bind(articleId);
        String query = "select c.id, c.name, (select count(distinct mine.actor_id) from actor_name mine"
                + " join actor_name theirs on theirs.actor_id = mine.actor_id and theirs.article_id <> " + article
                + " join actor_name with_them on with_them.article_id = theirs.article_id and with_them.actor_id = c.id"
                + " where mine.article_id = " + article + " and mine.actor_id not in (c.id, " + own
                + ")) as companions from actor c where c.survivor_id = c.id and c.id <> " + own + " and c.kind = "
                + sql.bind(newcomer.kind().name()) + " and c.id in (select b.survivor_id from actor b where b.id in ("
                + bearers(newcomer, articleId, sql) + ")) and not exists (select 1 from actor_difference d where"
                + " (d.one = " + own + " and d.other = c.id) or (d.one = c.id and d.other = " + own
                + ")) order by c.id";
        Map<UUID, Tuple> found = new LinkedHashMap<>();
        sql.list(entityManager, query).forEach(row -> found.put(row.get("id", UUID.class), row));
        Map<UUID, Set<String>> roles = roles(found.keySet());
        List<Candidate> candidates = new ArrayList<>();
        found.forEach((id, row) -> candidates.add(new Candidate(
                id,
                row.get("name", String.class),
                roles.getOrDefault(id, Set.of()),
                row.get("companions", Long.class).intValue())));
        return candidates;
    }

    private static String bearers(Newcomer newcomer, String articleId, Sql sql) {
        NameKey name = NameKey.of(newcomer.name());
        String prefix = ActorKey.prefix(newcomer.kind());
        List<String> selects = new ArrayList<>();
        // The key of somebody who is known within one article goes on with that article.
        selects.add(keyLike(sql.bind(prefix + name.text() + "@%")));
        if (newcomer.kind() == ActorKind.ORGANIZATION) {
            selects.add("(select actor_id from actor_name where article_id = " + sql.bind(articleId) + ")");
        } else if (name.isFullName()) {
            selects.add(keyLike(sql.bind(prefix + name.tokens().getLast() + "@%")));
            selects.add("(select actor_id from actor_key where key % " + sql.bind(prefix + name.text())
                    + " and position('@' in key) = 0 order by key limit " + BEARERS + ")");
        } else {
            selects.add(keyLike(sql.bind(prefix + "% " + name.text())));
        }
        return String.join(" union ", selects);
    }

    private static String keyLike(String pattern) {
        return "(select actor_id from actor_key where key like " + pattern + " order by key limit " + BEARERS + ")";
    }

    /** Suggests that two are one, unless that was suggested or decided before. */
    void suggest(UUID known, UUID newcomer, MergeBasis basis, int score) {
        UUID id = UUID.randomUUID();
        int added = entityManager
                .createNativeQuery("""
                        insert into actor_merge (id, survivor_id, absorbed_id, basis, score, state, proposed_at)
                        values (:id, :known, :newcomer, :basis, :score, 'SUGGESTED', now()) on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("known", known)
                .setParameter("newcomer", newcomer)
                .setParameter("basis", basis.name())
                .setParameter("score", score)
                .executeUpdate();
        if (added > 0) {
            MergeEvidence.write(entityManager, id);
        }
    }

    private Map<UUID, Set<String>> roles(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "select distinct actor_id, title from actor_role where actor_id = any("
                + sql.bind(actors.toArray(UUID[]::new)) + ")";
        Map<UUID, Set<String>> roles = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            roles.computeIfAbsent(row.get("actor_id", UUID.class), id -> new HashSet<>())
                    .addAll(RoleWords.of(row.get("title", String.class)));
        }
        return roles;
    }
}
