package io.wortlaut.claims.profile;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.statement.StatementFilter;
import io.wortlaut.claims.statement.StatementSelection;

/** Lists actors by how much they say: one SQL statement or two. */
@ApplicationScoped
class Ranking {

    private final EntityManager entityManager;

    Ranking(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** SQL for how many statements an actor {@code a} makes. */
    static String count(ActorFilter filter, boolean rollUp) {
        return filter.hasStatement() != null ? "h.statements" : rollUp ? "a.rolled_up_count" : "a.statement_count";
    }

    /** @throws io.wortlaut.claims.connection.InvalidArgumentException for a filter that cannot be */
    ActorConnection list(ActorFilter filter, boolean rollUp, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(
                "a.id as actor_id, a.name as shown, a.kind, " + count(filter, rollUp) + " as statements",
                from(filter.hasStatement(), rollUp, sql),
                where(filter, sql));
        return (filter.hasStatement() == null
                        ? Page.read(entityManager, page, sql, rows, Ranking::edge)
                        : Page.readFew(entityManager, page, sql, rows, Ranking::edge))
                .as(ActorConnection::new);
    }

    private static String from(StatementFilter statements, boolean rollUp, Sql sql) {
        if (statements == null) {
            return "actor a";
        }
        // The latest of them: so many that nobody can tell by hand, so few that any filter is answered at once.
        String made = rollUp
                ? "(" + StatementSelection.latest(statements, Total.MOST, sql)
                        + ") s join voice v on v.statement_id = s.id"
                : "(select unnest(f.speakers) as actor_id from " + StatementSelection.facts(statements, Total.MOST, sql)
                        + ") v";
        return "(select v.actor_id, cast(count(*) as int) as statements from " + made + " group by v.actor_id) h"
                // One by one: they are few, and who stands for himself cannot be told from statistics.
                + " cross join lateral (select x.* from actor x where x.id = h.actor_id offset 0) a";
    }

    private static String where(ActorFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>(List.of("a.survivor_id = a.id"));
        if (filter.kind() != null) {
            conditions.add(sql.oneOf("a.kind", filter.kind()));
        }
        if (filter.search() != null) {
            // The folded text has letters, digits and spaces only: nothing in it is special to LIKE.
            String pattern = "%" + NameKey.of(filter.search()).text() + "%";
            conditions.add("a.id in (select n.actor_id from actor_spelling n where n.spelling_key like "
                    + sql.bind(pattern) + " union select g.id from actor g where g.name_given and position(lower("
                    + sql.bind(filter.search()) + ") in lower(g.name)) > 0)");
        }
        if (filter.hasStatement() == null) {
            // Whom no article names any more is only known by its id.
            conditions.add(
                    "(a.rolled_up_count > 0 or exists (select 1 from actor_spelling n where n.actor_id = a.id))");
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
}
