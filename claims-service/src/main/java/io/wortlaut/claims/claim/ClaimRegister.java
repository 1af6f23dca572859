package io.wortlaut.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.connection.Sql;

/** The rows of claims. */
@ApplicationScoped
class ClaimRegister {

    private final EntityManager entityManager;

    ClaimRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A claim as it is to be.
     *
     * @param scores of its statements by their keys: how well each belongs to it
     * @param joins how it came together; null if it is as it was
     */
    record Parted(UUID claim, ClaimSummary summary, Map<String, Integer> scores, String joins) {}

    /** How claims came together ({@link Joins}), as far as that is known. */
    Map<UUID, String> joins(Collection<UUID> claims) {
        Map<UUID, String> joins = new HashMap<>();
        if (!claims.isEmpty()) {
            Sql sql = new Sql();
            sql.list(
                            entityManager,
                            "select id, joins from claim where id = any(" + sql.bind(claims.toArray(UUID[]::new)) + ")")
                    .forEach(row -> joins.put(row.get("id", UUID.class), row.get("joins", String.class)));
        }
        return joins;
    }

    /** Writes claims; what is so already is not touched. */
    void put(List<Parted> claims) {
        if (claims.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        claims.forEach(parted -> parted.scores().forEach((key, score) -> {
            ids.add(parted.claim());
            keys.add(key);
            scores.add(score);
        }));
        Sql.change(
                entityManager,
                "update proposition p set claim_id = m.claim, score = m.score"
                        + " from unnest(:claims, :keys, :scores) as m(claim, key, score)"
                        + " where p.key = m.key and (p.claim_id <> m.claim or p.score <> m.score)",
                Map.of(
                        "claims", ids.toArray(UUID[]::new),
                        "keys", keys.toArray(String[]::new),
                        "scores", scores.toArray(Integer[]::new)));
        List<ClaimSummary> summaries = claims.stream().map(Parted::summary).toList();
        Sql.change(
                entityManager,
                """
                insert into claim as c
                    (id, text, status, statement_count, independent_origins, first_statement, first_day, joins)
                select * from unnest(:ids, :texts, :statuses, :statements, :origins, :firsts, :days, :joins)
                on conflict (id) do update set text = excluded.text, status = excluded.status,
                    statement_count = excluded.statement_count, independent_origins = excluded.independent_origins,
                    first_statement = excluded.first_statement, first_day = excluded.first_day,
                    joins = coalesce(excluded.joins, c.joins)
                where c.joins is distinct from coalesce(excluded.joins, c.joins) or (c.text, c.status, c.statement_count, c.independent_origins, c.first_statement, c.first_day)
                    <> (excluded.text, excluded.status, excluded.statement_count, excluded.independent_origins,
                        excluded.first_statement, excluded.first_day)
                """,
                Map.of(
                        "ids", claims.stream().map(Parted::claim).toArray(UUID[]::new),
                        "texts", summaries.stream().map(ClaimSummary::text).toArray(String[]::new),
                        "statuses",
                                summaries.stream()
                                        .map(summary -> summary.status().name())
                                        .toArray(String[]::new),
                        "statements",
                                summaries.stream().map(ClaimSummary::statements).toArray(Integer[]::new),
                        "origins", summaries.stream().map(ClaimSummary::origins).toArray(Integer[]::new),
                        "firsts",
                                summaries.stream()
                                        .map(ClaimSummary::firstStatement)
                                        .toArray(UUID[]::new),
                        "days", summaries.stream().map(ClaimSummary::firstDay).toArray(LocalDate[]::new),
                        "joins", claims.stream().map(Parted::joins).toArray(String[]::new)));
    }

    /** Takes the rows of claims away that no statement stands for any more. */
    void removeDeserted(Collection<UUID> claims) {
        Sql.change(
                entityManager,
                "delete from claim c where c.id = any(:claims) and not exists"
                        + " (select 1 from proposition p where p.claim_id = c.id and not p.orphaned)",
                Map.of("claims", claims.toArray(UUID[]::new)));
    }
}
