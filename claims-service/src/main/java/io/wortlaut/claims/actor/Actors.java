package io.wortlaut.claims.actor;

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

import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sql;

/** Reads actors. Every method answers for any number of actors with one SQL statement, lists with one more to count. */
@ApplicationScoped
@Transactional
public class Actors {

    private final EntityManager entityManager;

    Actors(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The actors that exist among the given ids. */
    public Map<UUID, Actor> byId(Collection<UUID> ids) {
        Map<UUID, Actor> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("from ActorEntity where id in :ids", ActorEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> found.put(row.id, row.toActor()));
        }
        return found;
    }

    ActorConnection list(ActorFilter filter, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(
                "a.id as actor_id, a.name as shown, a.kind, a.statement_count as statements",
                "actor a",
                where(filter, sql));
        return Page.read(entityManager, page, sql, rows, Actors::edge).as(ActorConnection::new);
    }

    private static String where(ActorFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter != null && filter.kind() != null) {
            conditions.add("a.kind = any("
                    + sql.bind(filter.kind().stream().map(Enum::name).toArray(String[]::new)) + ")");
        }
        if (filter != null && filter.search() != null) {
            // The folded text has letters, digits and spaces only: nothing in it is special to LIKE.
            String pattern = "%" + NameKey.of(filter.search()).text() + "%";
            conditions.add("exists (select 1 from actor_name n where n.actor_id = a.id and n.spelling_key like "
                    + sql.bind(pattern) + ")");
        }
        return String.join(" and ", conditions);
    }

    private static ActorEdge edge(String cursor, Tuple row) {
        return new ActorEdge(
                cursor,
                new Actor(
                        row.get("actor_id").toString(),
                        row.get("shown", String.class),
                        ActorKind.valueOf(row.get("kind", String.class))),
                row.get("statements", Integer.class));
    }

    Map<UUID, List<ActorName>> names(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "select n.actor_id, a.name, n.spelling, min(n.status) as status,"
                + " sum(n.count) as total, count(*) as articles"
                + " from actor_name n join actor a on a.id = n.actor_id where n.actor_id = any("
                + sql.bind(actors.toArray(UUID[]::new)) + ") group by n.actor_id, a.name, n.spelling"
                + " order by articles desc, total desc, n.spelling";
        Map<UUID, List<ActorName>> names = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String spelling = row.get("spelling", String.class);
            add(
                    names,
                    row,
                    new ActorName(
                            spelling,
                            shownStatus(
                                    spelling,
                                    NameStatus.valueOf(row.get("status", String.class)),
                                    row.get("name", String.class)),
                            row.get("total", Number.class).intValue(),
                            row.get("articles", Number.class).intValue()));
        }
        return names;
    }

    /** Which spelling is canonical shows only when all articles are in; stored is what each article took it for. */
    private static NameStatus shownStatus(String spelling, NameStatus stored, String shownName) {
        if (spelling.equals(shownName)) {
            return NameStatus.CANONICAL;
        }
        if (stored == NameStatus.METONYM || stored == NameStatus.ALIAS) {
            return stored;
        }
        return NameKey.of(spelling).equals(NameKey.of(shownName)) ? NameStatus.ALIAS : NameStatus.MISSPELLING;
    }

    Map<UUID, List<Role>> roles(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "select actor_id, title, article_id from actor_role where actor_id = any("
                + sql.bind(actors.toArray(UUID[]::new)) + ") order by article_id, title";
        Map<UUID, List<Role>> roles = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            add(roles, row, new Role(row.get("title", String.class), new Article(row.get("article_id", String.class))));
        }
        return roles;
    }

    Map<UUID, List<Actor>> members(Collection<UUID> coalitions) {
        Sql sql = new Sql();
        String query = "select m.coalition_id as actor_id, a.id, a.name, a.kind from actor_member m"
                + " join actor a on a.id = m.member_id where m.coalition_id = any("
                + sql.bind(coalitions.toArray(UUID[]::new)) + ") order by a.name, a.id";
        return related(sql.list(entityManager, query));
    }

    /** Whom actors speak for: those that share a statement with them, as speaker here and as spoken for there. */
    Map<UUID, List<Actor>> represented(Collection<UUID> speakers) {
        Sql sql = new Sql();
        String query = "select distinct own.actor_id, a.id, a.name, a.kind from attribution own"
                + " join attribution other on other.statement_id = own.statement_id and other.role = 'ON_BEHALF_OF'"
                + " join statement s on s.id = own.statement_id and s.anchor <> 'ORPHANED'"
                + " join actor a on a.id = other.actor_id where own.role = 'SPEAKER' and own.actor_id = any("
                + sql.bind(speakers.toArray(UUID[]::new)) + ") order by a.name, a.id";
        return related(sql.list(entityManager, query));
    }

    private static Map<UUID, List<Actor>> related(List<Tuple> rows) {
        Map<UUID, List<Actor>> related = new HashMap<>();
        for (Tuple row : rows) {
            add(
                    related,
                    row,
                    new Actor(
                            row.get("id").toString(),
                            row.get("name", String.class),
                            ActorKind.valueOf(row.get("kind", String.class))));
        }
        return related;
    }

    private static <T> void add(Map<UUID, List<T>> lists, Tuple row, T value) {
        lists.computeIfAbsent(row.get("actor_id", UUID.class), id -> new ArrayList<>())
                .add(value);
    }
}
