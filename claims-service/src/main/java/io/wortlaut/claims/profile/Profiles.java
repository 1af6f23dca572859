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

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Sql;

/** Reads what articles say of actors: at most two SQL statements for any number of them. */
@ApplicationScoped
class Profiles {

    /** As many articles are named that report a role, and the last besides. */
    private static final int FIRST_REPORTS = 20;

    /** By as many statements it shows whom somebody speaks for. */
    private static final int LATEST = 100;

    private final EntityManager entityManager;

    Profiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whom somebody speaks for in an article. */
    private record Spokesman(UUID speaker, String articleId) {}

    Map<UUID, List<Role>> roles(Collection<UUID> actors) {
        Sql sql = new Sql();
        String of = " from actor_role r where r.actor_id = t.actor_id and r.title = t.title order by ";
        // From title to title along the index; of each the first reports and the last.
        String query = "with recursive titles as (select x.id as actor_id, (select min(r.title) from actor_role r"
                + " where r.actor_id = x.id) as title from unnest(" + sql.bind(actors.toArray(UUID[]::new))
                + ") as x(id)"
                + " union select t.actor_id, (select min(r.title) from actor_role r where r.actor_id = t.actor_id"
                + " and r.title > t.title) from titles t where t.title is not null)"
                + " select t.actor_id, t.title, e.article_id, w.published_edtf, w.published_on from titles t"
                + " cross join lateral ((select r.article_id" + of + "r.published_on, r.article_id limit "
                + FIRST_REPORTS
                + ") union (select l.article_id from (select r.article_id, r.published_on" + of
                + "r.published_on desc nulls last, r.article_id desc limit 1) l)) e"
                + " left join article_anchor w on w.article_id = e.article_id where t.title is not null";
        List<Tuple> rows = sql.list(entityManager, query);
        Map<Spokesman, List<Actor>> organizations = organizations(
                actors,
                rows.stream()
                        .map(row -> row.get("article_id", String.class))
                        .distinct()
                        .toArray(String[]::new));
        Map<UUID, List<ReportedRole>> reports = new HashMap<>();
        for (Tuple row : rows) {
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

    private Map<Spokesman, List<Actor>> organizations(Collection<UUID> actors, String[] articles) {
        Sql sql = new Sql();
        String spoken = "select own.actor_id, own.statement_id from statement x join attribution own"
                + " on own.statement_id = x.id and own.role = 'SPEAKER' and own.actor_id = any("
                + sql.bind(actors.toArray(UUID[]::new)) + ") where x.article_id = any(" + sql.bind(articles) + ")";
        Map<Spokesman, List<Actor>> found = new HashMap<>();
        for (Tuple row : represented(spoken, sql)) {
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
        Sql sql = new Sql();
        String spoken = "select a.id as actor_id, o.statement_id from unnest(" + sql.bind(actors.toArray(UUID[]::new))
                + ") as a(id) cross join lateral (select t.statement_id from attribution t where t.actor_id = a.id"
                + " and t.role = 'SPEAKER' order by t.day, t.article_id, t.position, t.statement_id limit " + LATEST
                + ") o";
        for (Tuple row : represented(spoken, sql)) {
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

    /** @param spoken SQL that selects statements, each with one of its speakers */
    private List<Tuple> represented(String spoken, Sql sql) {
        String query = "with own as materialized (" + spoken + ") select own.actor_id as speaker,"
                + " r.article_id as in_article, r.id, r.name, r.kind, count(distinct r.statement_id) as statements from own"
                + " join spoken_for_in(array(select statement_id from own)) r on r.statement_id = own.statement_id"
                + " group by own.actor_id, r.article_id, r.id, r.name, r.kind order by r.name, r.id, r.article_id";
        return sql.list(entityManager, query);
    }
}
