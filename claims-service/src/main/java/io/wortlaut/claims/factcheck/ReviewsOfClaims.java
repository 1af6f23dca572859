package io.wortlaut.claims.factcheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;

/**
 * Reads a page of the published reviews of each of many claims: one SQL statement for all that are asked for alike, and
 * one more to count.
 */
@ApplicationScoped
class ReviewsOfClaims {

    private static final String SHOWN = " from claim_review r where r.claim_id = a.id and " + ClaimReviews.PUBLISHED;

    private final EntityManager entityManager;

    ReviewsOfClaims(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is asked of one claim. */
    record Asked(UUID claim, PageRequest page) {}

    /** Answers in the order of the questions. */
    List<ClaimReviewConnection> pages(List<Asked> asked) {
        return AskedAlike.answer(asked, Asked::page, Asked::claim, this::claims, null);
    }

    private Map<UUID, ClaimReviewConnection> claims(PageRequest page, Collection<UUID> claims) {
        Map<UUID, Total> totals = page.counted() ? totals(claims) : Map.of();
        Map<UUID, List<Tuple>> rows = rows(page, claims);
        return claims.stream().collect(Collectors.toMap(claim -> claim, claim -> Page.of(
                        page,
                        rows.getOrDefault(claim, List.of()),
                        totals.getOrDefault(claim, Page.UNCOUNTED),
                        (cursor, row) -> new ClaimReviewEdge(cursor, ClaimReviews.review(row)))
                .as(ClaimReviewConnection::new)));
    }

    private Map<UUID, List<Tuple>> rows(PageRequest page, Collection<UUID> claims) {
        Sql sql = new Sql();
        String of = of(claims, sql);
        String behind = page.after() == null ? "" : " and " + page.sort().behind(page.after(), sql);
        String order = page.sort().orderByColumns();
        return sql
                .list(
                        entityManager,
                        "select v.* from " + of + " cross join lateral (select " + ClaimReviews.COLUMNS + ", "
                                + page.sort().selectItems() + SHOWN + behind + " order by "
                                + page.sort().orderBy() + " limit " + page.fetchSize() + ") v order by " + order)
                .stream()
                .collect(Collectors.groupingBy(row -> row.get("claim_id", UUID.class)));
    }

    private Map<UUID, Total> totals(Collection<UUID> claims) {
        Sql sql = new Sql();
        return sql
                .list(
                        entityManager,
                        "select a.id, v.total from " + of(claims, sql)
                                + " cross join lateral (select count(*) as total from (select 1" + SHOWN + Total.BOUND
                                + ") counted) v")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> Total.bounded(row.get("total", Long.class))));
    }

    private static String of(Collection<UUID> claims, Sql sql) {
        return "unnest(" + sql.bind(claims.toArray(UUID[]::new)) + ") as a(id)";
    }
}
