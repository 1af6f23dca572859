package io.wortlaut.claims.actor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Sql;

/**
 * How many statements actors make, themselves and through those who speak for them; kept, since lists go by it. What an
 * article changes is added, so that it costs the same however much its actors say elsewhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StatementCounts {

    /** What counts of the statements {@code s}. */
    private static final String LISTED = "s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED'"
            + " and s.enclosing_id is null";

    private final EntityManager entityManager;

    StatementCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What an article adds to the counts of its actors.
     *
     * @param entangled those to whom it also adds statements of other articles, by naming them as members of a coalition
     *     that people found to be one with a coalition there
     */
    public record Counted(Map<UUID, Integer> own, Map<UUID, Integer> rolledUp, Set<UUID> entangled) {

        public static final Counted NOTHING = new Counted(Map.of(), Map.of(), Set.of());

        public Counted {
            own = Map.copyOf(own);
            rolledUp = Map.copyOf(rolledUp);
            entangled = Set.copyOf(entangled);
        }
    }

    /** What an article adds, as its rows are now. */
    public Counted of(String articleId) {
        Sql sql = new Sql();
        String article = sql.bind(articleId);
        String query = "with said as (select t.statement_id, t.actor_id, t.role = 'SPEAKER' as speaks from statement s"
                + " join attribution t on t.statement_id = s.id and t.role in ('SPEAKER', 'ON_BEHALF_OF')"
                + " and t.actor_id is not null where s.article_id = " + article + " and " + LISTED + "),"
                + " heard as (select statement_id, actor_id, speaks from said union all"
                + " select s.statement_id, m.member_id, false from said s"
                + " join actor_member m on m.coalition_id = s.actor_id)"
                + " select actor_id, cast(count(distinct statement_id) filter (where speaks) as int) as own,"
                + " cast(count(distinct statement_id) as int) as rolled_up from heard group by actor_id"
                + " union all select m.member_id, null, null from actor_member m where m.article_id = " + article
                + " and exists (select 1 from attribution t where t.actor_id = m.coalition_id"
                + " and t.role in ('SPEAKER', 'ON_BEHALF_OF') and t.article_id <> " + article + ")";
        Map<UUID, Integer> own = new HashMap<>();
        Map<UUID, Integer> rolledUp = new HashMap<>();
        Set<UUID> entangled = new HashSet<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID actor = row.get("actor_id", UUID.class);
            if (row.get("own") == null) {
                entangled.add(actor);
            } else {
                own.put(actor, row.get("own", Integer.class));
                rolledUp.put(actor, row.get("rolled_up", Integer.class));
            }
        }
        return new Counted(own, rolledUp, entangled);
    }

    /** @param before what the article added before its rows were changed */
    public void settle(String articleId, Counted before) {
        Counted now = of(articleId);
        Set<UUID> entangled = new HashSet<>(before.entangled());
        entangled.addAll(now.entangled());
        Set<UUID> actors = new HashSet<>(before.rolledUp().keySet());
        actors.addAll(now.rolledUp().keySet());
        actors.removeAll(entangled);
        actors.removeIf(actor -> difference(actor, before.own(), now.own()) == 0
                && difference(actor, before.rolledUp(), now.rolledUp()) == 0);
        if (!actors.isEmpty()) {
            List<UUID> changed = List.copyOf(actors);
            entityManager
                    .createNativeQuery("update actor a set statement_count = a.statement_count + v.own,"
                            + " rolled_up_count = a.rolled_up_count + v.rolled_up"
                            + " from unnest(:actors, :own, :rolledUp) as v(id, own, rolled_up) where a.id = v.id")
                    .setParameter("actors", changed.toArray(UUID[]::new))
                    .setParameter("own", differences(changed, before.own(), now.own()))
                    .setParameter("rolledUp", differences(changed, before.rolledUp(), now.rolledUp()))
                    .executeUpdate();
        }
        recount(entangled);
    }

    private static Integer[] differences(List<UUID> actors, Map<UUID, Integer> before, Map<UUID, Integer> now) {
        return actors.stream().map(actor -> difference(actor, before, now)).toArray(Integer[]::new);
    }

    private static int difference(UUID actor, Map<UUID, Integer> before, Map<UUID, Integer> now) {
        return now.getOrDefault(actor, 0) - before.getOrDefault(actor, 0);
    }

    /** Counts all that the actors say, and the members of the coalitions among them. */
    public void recount(Collection<UUID> actors) {
        if (actors.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        with asked as (
                            select id from actor where id = any(:actors)
                            union select member_id from actor_member where coalition_id = any(:actors)),
                        heard as (
                            select t.statement_id, t.actor_id, t.role = 'SPEAKER' as speaks
                            from asked x join attribution t on t.actor_id = x.id and t.role in ('SPEAKER', 'ON_BEHALF_OF')
                            union all
                            select t.statement_id, m.member_id, false
                            from asked x join actor_member m on m.member_id = x.id
                            join attribution t on t.actor_id = m.coalition_id and t.role in ('SPEAKER', 'ON_BEHALF_OF')),
                        counted as (
                            select h.actor_id, count(distinct s.id) filter (where h.speaks) as own,
                                count(distinct s.id) as rolled_up
                            from heard h join statement s on s.id = h.statement_id and %s
                            group by h.actor_id)
                        update actor a set statement_count = coalesce(c.own, 0), rolled_up_count = coalesce(c.rolled_up, 0)
                        from asked x left join counted c on c.actor_id = x.id
                        where a.id = x.id and (a.statement_count, a.rolled_up_count)
                            <> (coalesce(c.own, 0), coalesce(c.rolled_up, 0))
                        """.formatted(LISTED))
                .setParameter("actors", actors.toArray(UUID[]::new))
                .executeUpdate();
    }
}
