package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;

/** Reads claims. Every method answers for any number of claims with one SQL statement, lists with up to two. */
@ApplicationScoped
public class Claims {

    static final String COLUMNS = "c.id as claim_id, c.text, c.status, c.statement_count as statements,"
            + " c.independent_origins as origins";

    private final EntityManager entityManager;

    Claims(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A timeline that is asked for. */
    record TimelineOf(UUID claim, TimeUnit unit) {}

    /** The claims that the ids stand for, by id asked for: an id once given out leads to what became of its claim. */
    public Map<UUID, Claim> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select * from claims_shown(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("named", UUID.class), Claims::claim, (one, other) -> one));
    }

    ClaimConnection list(ClaimFilter filter, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(COLUMNS, "claim c", where(filter, sql));
        BiFunction<String, Tuple, ClaimEdge> edge = (cursor, row) -> new ClaimEdge(cursor, claim(row));
        // Words fit few claims, which lie anywhere in the order.
        return (filter != null && filter.search() != null
                        ? Page.readFew(entityManager, page, sql, rows, edge)
                        : Page.read(entityManager, page, sql, rows, edge))
                .as(ClaimConnection::new);
    }

    /** Throws {@link io.wortlaut.claims.connection.InvalidArgumentException} for ids that are none. */
    private static String where(ClaimFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter != null && filter.status() != null) {
            conditions.add(sql.oneOf("c.status", filter.status()));
        }
        if (filter != null && filter.actor() != null) {
            conditions.add("c.id in (select x.claim_id from claims_spoken_of("
                    + sql.bind(Ids.require("actor", filter.actor())) + ", " + Total.MOST + ") x)");
        }
        if (filter != null && filter.search() != null) {
            conditions.add("c.search @@ websearch_to_tsquery('german', " + sql.bind(filter.search()) + ")");
        }
        if (filter != null && filter.minStatements() != null) {
            conditions.add("c.statement_count >= " + sql.bind(filter.minStatements()));
        }
        if (filter != null && filter.reviewed() != null) {
            conditions.add(filter.reviewed() ? "c.reviewed" : "not c.reviewed");
        }
        return String.join(" and ", conditions);
    }

    /** Ids of those of the claims that one of the actors has a part in a statement about, whatever part. */
    public Set<String> spokenOfBy(Collection<UUID> actors, Collection<Claim> claims) {
        Sql sql = new Sql();
        String query = "select c.id from unnest("
                + sql.bind(claims.stream().map(Claim::id).map(UUID::fromString).toArray(UUID[]::new))
                + ") as c(id) where exists (select 1 from proposition p join attribution t"
                + " on t.statement_id = p.statement_id where p.claim_id = c.id and not p.orphaned and t.actor_id in "
                + Actors.shown(sql.bind(actors.toArray(UUID[]::new))) + ")";
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id").toString())
                .collect(Collectors.toSet());
    }

    static Claim claim(Tuple row) {
        return new Claim(
                row.get("claim_id").toString(),
                row.get("text", String.class),
                ClaimStatus.valueOf(row.get("status", String.class)),
                row.get("statements", Integer.class),
                row.get("origins", Integer.class));
    }

    /** The claims of statements that stand, or of the statements that quote them. */
    Map<UUID, StanceLink> ofStatements(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "select * from claims_of_statements(" + sql.bind(statements.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new StanceLink(
                                row.get("id").toString(),
                                claim(row),
                                Stance.valueOf(row.get("stance", String.class)),
                                row.get("score", Integer.class),
                                row.get("chosen", Boolean.class) ? LinkMethod.CONFIRMED : LinkMethod.SUGGESTED)));
    }

    /** The statements that claims appear in first. */
    Map<UUID, UUID> firstAppearances(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query =
                "select id, first_statement from claim where id = any(" + sql.bind(claims.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("first_statement", UUID.class)));
    }

    /** The timelines that are asked for, in the same order. */
    List<List<TimelineBucket>> timelines(List<TimelineOf> asked) {
        Sql sql = new Sql();
        String query = "select a.claim, a.unit,"
                + " cast(cast(date_trunc(a.unit, date '0001-01-01' - p.day) as date) as text) as at,"
                + " p.stance, count(*) as statements from unnest("
                + sql.bind(asked.stream().map(TimelineOf::claim).toArray(UUID[]::new)) + ", "
                + sql.bind(asked.stream().map(one -> one.unit().sql()).toArray(String[]::new))
                + ") as a(claim, unit) join proposition p on p.claim_id = a.claim and not p.orphaned and p.day <> 0"
                + " group by 1, 2, 3, 4 order by 1, 2, 3, 4";
        Map<String, List<TimelineBucket>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            found.computeIfAbsent(row.get("claim") + row.get("unit", String.class), key -> new ArrayList<>())
                    .add(new TimelineBucket(
                            row.get("at", String.class),
                            Stance.valueOf(row.get("stance", String.class)),
                            row.get("statements", Long.class).intValue()));
        }
        return asked.stream()
                .map(one -> found.getOrDefault(one.claim() + one.unit().sql(), List.of()))
                .toList();
    }
}
