package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.statement.Known;

/**
 * Works out where actors stand on claims: by what they say themselves, what is said for them, and what coalitions say that
 * they are members of. One SQL statement for any number of actors that are asked for alike.
 */
@ApplicationScoped
class Positions {

    private final EntityManager entityManager;

    Positions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The positions of one actor that are asked for. */
    record Asked(UUID actor, Question question) {}

    /**
     * Everything but the actor.
     *
     * @param claims ids of claims; those that became part of another lead there; null for all
     * @param asOf null for now
     * @param first on how many claims, those first that most is said of
     */
    record Question(List<UUID> claims, Instant asOf, int first) {}

    /** The positions that are asked for, in the same order: claim by claim, in the order of time. */
    List<List<Position>> of(List<Asked> asked) {
        return AskedAlike.answer(
                asked, Asked::question, Asked::actor, (question, actors) -> read(question, actors, false), List.of());
    }

    /** What two actors have to say on the claims, or on those that both speak of. */
    List<ClaimDiff> compare(UUID a, UUID b, Question question) {
        Map<UUID, List<Position>> found = read(question, List.of(a, b), question.claims() == null);
        Map<UUID, List<Position>> ofA = byClaim(found.getOrDefault(a, List.of()));
        Map<UUID, List<Position>> ofB = byClaim(found.getOrDefault(b, List.of()));
        Map<UUID, ClaimDiff> diffs = new LinkedHashMap<>();
        for (UUID claim : concat(ofA, ofB)) {
            List<Position> one = ofA.getOrDefault(claim, List.of());
            List<Position> other = ofB.getOrDefault(claim, List.of());
            boolean differs = !one.isEmpty() && !other.isEmpty() && isFor(one.getLast()) != isFor(other.getLast());
            diffs.put(claim, new ClaimDiff(claim, differs, one, other));
        }
        return List.copyOf(diffs.values());
    }

    private static List<UUID> concat(Map<UUID, List<Position>> one, Map<UUID, List<Position>> other) {
        List<UUID> claims = new ArrayList<>(one.keySet());
        other.keySet().stream().filter(claim -> !one.containsKey(claim)).forEach(claims::add);
        return claims;
    }

    private static Map<UUID, List<Position>> byClaim(List<Position> positions) {
        return positions.stream()
                .collect(Collectors.groupingBy(Position::claimId, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isFor(Position position) {
        return position.stance() == Stance.ASSERTS || position.stance() == Stance.REPORTS;
    }

    private Map<UUID, List<Position>> read(Question question, Collection<UUID> actors, boolean both) {
        Sql sql = new Sql();
        String asked = sql.bind(actors.stream().distinct().toArray(UUID[]::new));
        String known = question.asOf() == null
                ? "not s.orphaned and s.review_state <> 'REJECTED'"
                : Known.asOf("s", question.asOf(), sql);
        // A run is what lies between two changes of stance; its number is that of the changes before it.
        String query = "with said as (select v.actor_id, s.claim_id, s.stance, s.id,"
                + " row_number() over (partition by v.actor_id, s.claim_id order by"
                + " coalesce(s.said_until, date '9999-12-31'), s.article_id, s.position, s.id) as place"
                + " from (" + voiced(question, asked, sql) + ") v join statement_facts s on s.id = v.statement_id"
                + " where s.claim_id is not null and " + known + "),"
                + " changes as (select x.*, case when stance is distinct from lag(stance) over (partition by actor_id,"
                + " claim_id order by place) then 1 else 0 end as change from said x),"
                + " runs as (select x.*, sum(change) over (partition by actor_id, claim_id order by place) as run,"
                + " count(*) over (partition by claim_id) as total from changes x"
                + (both
                        ? " where exists (select 1 from said o where o.claim_id = x.claim_id and o.actor_id <> x.actor_id)"
                        : "")
                + "), ranked as (select x.*, dense_rank() over (partition by "
                + (both ? "true" : "actor_id")
                + " order by total desc, claim_id) as rank from runs x)"
                + " select actor_id, claim_id, stance, run, count(*) as statements,"
                + " (array_agg(id order by place))[1] as first_id, min(rank) as rank from ranked where rank <= "
                + question.first() + " group by actor_id, claim_id, stance, run order by rank, claim_id, run";
        Map<UUID, List<Position>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            found.computeIfAbsent(row.get("actor_id", UUID.class), actor -> new ArrayList<>())
                    .add(new Position(
                            row.get("claim_id", UUID.class),
                            row.get("first_id", UUID.class),
                            Stance.valueOf(row.get("stance", String.class)),
                            row.get("statements", Long.class).intValue()));
        }
        return found;
    }

    /**
     * SQL that selects what the actors say, themselves or through others: of the claims that are asked for all of it, else
     * the latest.
     */
    private static String voiced(Question question, String asked, Sql sql) {
        if (question.claims() == null) {
            String at = question.asOf() == null ? "null" : "cast(" + sql.bind(question.asOf()) + " as timestamptz)";
            return "select * from statements_made_for(" + asked + ", " + Total.MOST + ", " + at + ")";
        }
        return "select l.actor_id, q.statement_id from proposition q cross join lateral (select x.actor_id from voice x"
                + " where x.statement_id = q.statement_id and x.actor_id = any(" + asked + ")) l where q.claim_id in"
                + " (select c.claim_id from proposition c where c.own_claim = any("
                + sql.bind(question.claims().toArray(UUID[]::new)) + "))";
    }
}
