package io.wortlaut.claims.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Sql;

/** Reads what articles say of actors: at most two SQL statements for any number of them. */
@ApplicationScoped
@Transactional
class Profiles {

    private final EntityManager entityManager;

    Profiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whom somebody speaks for in an article. */
    private record Spokesman(UUID speaker, String articleId) {}

    Map<UUID, List<Role>> roles(Collection<UUID> actors) {
        Map<Spokesman, List<Actor>> organizations = organizations(actors);
        Sql sql = new Sql();
        String query = "select distinct r.actor_id, r.title, r.article_id, w.published_edtf, w.published_on"
                + " from actor_role r left join article_anchor w on w.article_id = r.article_id"
                + " where r.actor_id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ")";
        Map<UUID, List<ReportedRole>> reports = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID actor = row.get("actor_id", UUID.class);
            String article = row.get("article_id", String.class);
            reports.computeIfAbsent(actor, id -> new ArrayList<>())
                    .add(new ReportedRole(
                            row.get("title", String.class),
                            article,
                            row.get("published_edtf", String.class),
                            row.get("published_on", LocalDate.class),
                            organizations.getOrDefault(new Spokesman(actor, article), List.of())));
        }
        Map<UUID, List<Role>> roles = new HashMap<>();
        reports.forEach((actor, own) -> roles.put(actor, ReportedRole.roles(own)));
        return roles;
    }

    private Map<Spokesman, List<Actor>> organizations(Collection<UUID> actors) {
        Map<Spokesman, List<Actor>> found = new HashMap<>();
        for (Tuple row : represented(actors)) {
            found.computeIfAbsent(
                            new Spokesman(row.get("speaker", UUID.class), row.get("in_article", String.class)),
                            key -> new ArrayList<>())
                    .add(Actors.actor(row));
        }
        return found;
    }

    /** Whom actors speak for: those that share a statement with them, as speaker here and as spoken for there. */
    Map<UUID, List<Representation>> representations(Collection<UUID> actors) {
        Map<UUID, Map<Actor, Integer>> counts = new HashMap<>();
        Map<UUID, Map<Actor, TreeSet<String>>> articles = new HashMap<>();
        for (Tuple row : represented(actors)) {
            UUID speaker = row.get("speaker", UUID.class);
            Actor actor = Actors.actor(row);
            counts.computeIfAbsent(speaker, id -> new LinkedHashMap<>())
                    .merge(actor, row.get("statements", Long.class).intValue(), Integer::sum);
            articles.computeIfAbsent(speaker, id -> new HashMap<>())
                    .computeIfAbsent(actor, id -> new TreeSet<>())
                    .add(row.get("in_article", String.class));
        }
        Map<UUID, List<Representation>> found = new HashMap<>();
        counts.forEach((speaker, own) -> found.put(
                speaker,
                own.entrySet().stream()
                        .map(entry -> new Representation(
                                entry.getKey(),
                                entry.getValue(),
                                articles.get(speaker).get(entry.getKey()).stream()
                                        .map(Article::new)
                                        .toList()))
                        .toList()));
        return found;
    }

    private List<Tuple> represented(Collection<UUID> speakers) {
        Sql sql = new Sql();
        String query = "select own.actor_id as speaker, s.article_id as in_article, a.id, a.name, a.kind,"
                + " count(distinct s.id) as statements from attribution own"
                + " join attribution other on other.statement_id = own.statement_id and other.role = 'ON_BEHALF_OF'"
                + " join statement s on s.id = own.statement_id and s.anchor <> 'ORPHANED'"
                + " and s.review_state <> 'REJECTED' and s.enclosing_id is null"
                + " join actor a on a.id = other.actor_id where own.role = 'SPEAKER' and own.actor_id = any("
                + sql.bind(speakers.toArray(UUID[]::new))
                + ") group by own.actor_id, s.article_id, a.id, a.name, a.kind order by a.name, a.id, s.article_id";
        return sql.list(entityManager, query);
    }
}
