package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Sql;

/** Reads actors. Every method answers for any number of actors with one SQL statement. */
@ApplicationScoped
public class Actors {

    /** As many are named of the articles that use a spelling. */
    private static final int ARTICLES = 20;

    private final EntityManager entityManager;

    Actors(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** SQL for the ids that actors are shown by who were asked for by any of theirs. */
    public static String shown(String ids) {
        return "(select i.survivor_id from actor i where i.id = any(" + ids + "))";
    }

    /** The actors that the ids stand for, by id asked for: that of a merged one leads to whom it was merged into. */
    public Map<UUID, Actor> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select * from actors_shown(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("named", UUID.class), Actors::actor));
    }

    /** The actor of a row with its id, name and kind. */
    public static Actor actor(Tuple row) {
        return new Actor(
                row.get("id").toString(),
                row.get("name", String.class),
                ActorKind.valueOf(row.get("kind", String.class)));
    }

    Map<UUID, List<ActorName>> names(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query =
                "select n.*, a.name, (select string_agg(m.article_id, chr(31) order by m.count desc, m.article_id)"
                        + " from (select article_id, count from actor_name x where x.actor_id = n.actor_id"
                        + " and x.spelling = n.spelling order by (- x.count), x.article_id limit " + ARTICLES
                        + ") m) as shown"
                        + " from (select actor_id, spelling, min(status) as status, sum(count) as total, sum(articles) as articles"
                        + " from actor_spelling where actor_id = any(" + sql.bind(actors.toArray(UUID[]::new))
                        + ") group by actor_id, spelling) n join actor a on a.id = n.actor_id"
                        + " order by n.articles desc, n.total desc, n.spelling";
        Map<UUID, List<ActorName>> names = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String spelling = row.get("spelling", String.class);
            NameStatus status = shownStatus(
                    spelling, NameStatus.valueOf(row.get("status", String.class)), row.get("name", String.class));
            add(
                    names,
                    row,
                    new ActorName(
                            spelling,
                            status,
                            Script.of(spelling),
                            row.get("total", Number.class).intValue(),
                            row.get("articles", Number.class).intValue(),
                            Sql.values(row, "shown").map(Article::new).toList()));
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
        NameKey own = NameKey.of(spelling);
        NameKey shown = NameKey.of(shownName);
        // People merged by decision may have names that have nothing in common.
        boolean misspelt = !own.text().isEmpty()
                && !own.equals(shown)
                && (stored == NameStatus.MISSPELLING || SpellingVariant.isConceivable(own, shown));
        return misspelt ? NameStatus.MISSPELLING : NameStatus.ALIAS;
    }

    Map<UUID, List<Actor>> members(Collection<UUID> coalitions) {
        Sql sql = new Sql();
        String query = "select distinct m.coalition_id as actor_id, a.id, a.name, a.kind from actor_member m"
                + " join actor a on a.id = m.member_id where m.coalition_id = any("
                + sql.bind(coalitions.toArray(UUID[]::new)) + ") order by a.name, a.id";
        Map<UUID, List<Actor>> members = new HashMap<>();
        sql.list(entityManager, query).forEach(row -> add(members, row, actor(row)));
        return members;
    }

    private static <T> void add(Map<UUID, List<T>> lists, Tuple row, T value) {
        lists.computeIfAbsent(row.get("actor_id", UUID.class), id -> new ArrayList<>())
                .add(value);
    }

    /** The other ids that lead to actors: those of actors that were merged into them. */
    public Map<UUID, List<String>> formerIds(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "select survivor_id, cast(id as text) as former from actor where survivor_id <> id"
                + " and survivor_id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ") order by created_at, id";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("survivor_id", UUID.class),
                        Collectors.mapping(row -> row.get("former", String.class), Collectors.toList())));
    }
}
