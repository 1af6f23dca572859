package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.IdentityChanged.Move;
import io.wortlaut.claims.actor.Survivors.Join;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Cause;

/**
 * Keeps every row true to what people decided about who is who. What linking found is never changed: who a row shows
 * follows from that, from the splits in their order and then from the merges. So a decision can be taken back, and an
 * article read again, at any time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ActorIdentities {

    private final EntityManager entityManager;
    private final ActorRegister register;
    private final StatementCounts counts;
    private final Event<IdentityChanged> changed;

    ActorIdentities(
            EntityManager entityManager,
            ActorRegister register,
            StatementCounts counts,
            Event<IdentityChanged> changed) {
        this.entityManager = entityManager;
        this.register = register;
        this.counts = counts;
        this.changed = changed;
    }

    /** A split that takes from somebody. */
    private record Split(UUID id, UUID into) {}

    /** Settles the attributions of an article's statements, once they are written. */
    public void settleStatements(String articleId) {
        settle(
                List.of(Bearing.ATTRIBUTION),
                articleId,
                "select t.found_id from attribution t"
                        + " join statement s on s.id = t.statement_id where s.article_id = ");
    }

    /**
     * Settles the attributions of a statement that a reviewer has just corrected.
     *
     * @param chosen whom the reviewer named, each by itself; that this statement was split off from them is past
     */
    public void settleReviewed(UUID statement, Collection<UUID> chosen) {
        execute("""
                delete from actor_split_rule r
                where r.kind = 'STATEMENT' and r.value = cast(:statement as text) and exists (
                    select 1 from actor_split_from f where f.split_id = r.split_id and f.from_id = any(:chosen))
                """, Map.of("statement", statement, "chosen", chosen.toArray(UUID[]::new)));
        Sql sql = new Sql();
        List<Split> splits =
                splits(sql, "select t.found_id from attribution t where t.statement_id = " + sql.bind(statement));
        settle(Bearing.ATTRIBUTION, "x.statement_id = :statement", Map.of("statement", statement), splits);
    }

    /** Settles what an article calls people, once it is written. */
    void settleNames(String articleId) {
        settle(
                List.of(Bearing.NAME, Bearing.ROLE, Bearing.MEMBER, Bearing.COALITION),
                articleId,
                "select n.found_id from actor_name n where n.article_id = ");
    }

    private void settle(List<Bearing> bearings, String articleId, String foundInArticle) {
        Sql sql = new Sql();
        List<Split> splits = splits(sql, foundInArticle + sql.bind(articleId));
        bearings.forEach(bearing -> settle(bearing, bearing.inArticle(), Map.of("article", articleId), splits));
    }

    /**
     * Carries out a decision that is written already.
     *
     * @param touched the actors it is about, each by itself
     * @param made somebody new whom it makes out of another, as a move from that one; null for nobody
     */
    public void resettle(Collection<UUID> touched, Move made, Cause cause) {
        entityManager.flush();
        List<Join> joins = joins(touched);
        Map<UUID, UUID> survivors = new HashMap<>();
        touched.forEach(actor -> survivors.put(actor, actor));
        survivors.putAll(Survivors.of(joins));
        Map<UUID, UUID> before = shown(survivors.keySet());
        Set<UUID> involved = new HashSet<>(before.values());
        UUID[] found = found(involved);
        survivors.forEach((actor, survivor) -> execute(
                "update actor set survivor_id = :survivor where id = :actor",
                Map.of("survivor", survivor, "actor", actor)));
        Sql sql = new Sql();
        List<Split> splits = splits(sql, "select unnest(" + sql.bind(found) + ")");
        for (Bearing bearing : Bearing.values()) {
            settle(bearing, "x." + bearing.found + " = any(:found)", Map.of("found", found), splits);
        }
        involved.addAll(survivors.values());
        involved.addAll(shownBy(found));
        register.showMostReportedName(involved);
        counts.recount(involved);
        execute(
                "update actor set identity_revision = identity_revision + 1 where id = any(:actors)",
                Map.of("actors", involved.toArray(UUID[]::new)));
        changed.fire(new IdentityChanged(involved, moves(before, survivors, made), cause));
    }

    private static List<Move> moves(Map<UUID, UUID> before, Map<UUID, UUID> now, Move made) {
        List<Move> moves = new ArrayList<>();
        new TreeMap<>(now).forEach((actor, survivor) -> {
            if (!survivor.equals(before.get(actor))) {
                moves.add(new Move(actor, before.get(actor), survivor));
            }
        });
        if (made != null) {
            moves.add(made);
        }
        return moves;
    }

    /** Everybody who is the same as the given actor by decisions, each by itself, the actor too. */
    public Set<UUID> sameAs(UUID actor) {
        Set<UUID> same = new HashSet<>(Set.of(actor));
        joins(List.of(actor)).forEach(join -> same.addAll(List.of(join.survivor(), join.absorbed())));
        return same;
    }

    private List<Join> joins(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "with recursive linked(id) as (select x from unnest(" + sql.bind(actors.toArray(UUID[]::new))
                + ") as x union select case when j.survivor_id = l.id then j.absorbed_id else j.survivor_id end"
                + " from linked l join actor_join j on j.survivor_id = l.id or j.absorbed_id = l.id)"
                + " select j.survivor_id, j.absorbed_id from actor_join j"
                + " where j.survivor_id in (select id from linked) order by j.join_order";
        return sql.list(entityManager, query).stream()
                .map(row -> new Join(row.get("survivor_id", UUID.class), row.get("absorbed_id", UUID.class)))
                .toList();
    }

    /** Who stands for the actors so far. */
    private Map<UUID, UUID> shown(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query =
                "select id, survivor_id from actor where id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("survivor_id", UUID.class)));
    }

    /** Whom linking named in the rows that show the actors. */
    private UUID[] found(Collection<UUID> shown) {
        return related(
                        shown,
                        bearing -> "select " + bearing.found + " as id from " + bearing.table + " where "
                                + bearing.shown + " = any(%s)")
                .toArray(UUID[]::new);
    }

    private Set<UUID> shownBy(UUID[] found) {
        return related(
                List.of(found),
                bearing -> "select " + bearing.shown + " as id from " + bearing.table + " where " + bearing.found
                        + " = any(%s)");
    }

    private Set<UUID> related(Collection<UUID> actors, Function<Bearing, String> select) {
        Sql sql = new Sql();
        String bound = sql.bind(actors.toArray(UUID[]::new));
        String query = Stream.of(Bearing.values())
                .map(bearing -> select.apply(bearing).formatted(bound))
                .collect(Collectors.joining(" union "));
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id", UUID.class))
                .collect(Collectors.toSet());
    }

    /** The splits that take from the given actors, or from those they made, in the order they were decided in. */
    private List<Split> splits(Sql sql, String found) {
        String query = "with recursive reached(id, number, into_id) as ("
                + "select s.id, s.number, s.into_id from actor_split s join actor_split_from f on f.split_id = s.id"
                + " where s.state = 'CONFIRMED' and f.from_id in (" + found + ")"
                + " union select s.id, s.number, s.into_id from reached r join actor_split_from f"
                + " on f.from_id = r.into_id join actor_split s on s.id = f.split_id and s.state = 'CONFIRMED')"
                + " select id, into_id from reached order by number";
        return sql.list(entityManager, query).stream()
                .map(row -> new Split(row.get("id", UUID.class), row.get("into_id", UUID.class)))
                .toList();
    }

    private void settle(Bearing bearing, String scope, Map<String, Object> values, List<Split> splits) {
        String update = "update " + bearing.table + " x set " + bearing.shown + " = ";
        if (!splits.isEmpty()) {
            execute(
                    update + "x." + bearing.found + " where x." + bearing.shown + " is distinct from x." + bearing.found
                            + " and " + scope,
                    values);
            for (Split split : splits) {
                Map<String, Object> all = new HashMap<>(values);
                all.put("split", split.id());
                all.put("into", split.into());
                execute(
                        update + ":into where x." + bearing.shown
                                + " in (select f.from_id from actor_split_from f where f.split_id = :split) and "
                                + bearing.matchesRule() + " and " + scope,
                        all);
            }
        }
        String base = "x." + (splits.isEmpty() ? bearing.found : bearing.shown);
        execute(
                update + "a.survivor_id from actor a where a.id = " + base + " and x." + bearing.shown
                        + " is distinct from a.survivor_id and " + scope,
                values);
    }

    private void execute(String statement, Map<String, Object> values) {
        Query query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
