package io.wortlaut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

/** What is kept besides the rows that it follows from, so that questions need not read them: it must say what they say. */
public final class Kept {

    private static final String PLACE = "date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')";

    /** What lists tell of a statement without a look at it, and where they find it. */
    private static final String SHOWN =
            ", s.article_id, s.position, s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED'"
                    + " and s.enclosing_id is null, s.zone, s.anchor, s.review_state, s.act, s.quote_type,"
                    + " s.enclosing_id is null)";

    private static final String COPIED =
            "o.day, o.article_id, o.position, o.listed, trait_zone(o.traits), trait_anchor(o.traits),"
                    + " trait_review_state(o.traits), trait_act(o.traits), trait_quote_type(o.traits),"
                    + " trait_enclosing(o.traits) is null)";

    /** Rows that are wrong, by table. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("attribution", misplaced("attribution")),
            Map.entry("proposition", misplaced("proposition")),
            Map.entry("statement_distortion", misplaced("statement_distortion")),
            Map.entry("statement_source", misplaced("statement_source")),
            Map.entry(
                    "statement_source by article",
                    differences(
                            "select s.id, x.source_id, x.role from statement s join article_source x"
                                    + " on x.article_id = s.article_id where x.role in ('OUTLET', 'RELAY')",
                            "select statement_id, source_id, role from statement_source")),
            Map.entry(
                    "actor_role",
                    "select 1 from actor_role r left join article_anchor a on a.article_id = r.article_id"
                            + " where r.published_on is distinct from a.published_on"),
            Map.entry(
                    "statement_said_ahead",
                    differences(
                            "select id from statement where said_until > cast(known_from at time zone 'UTC' as date)",
                            "select statement_id from statement_said_ahead")),
            Map.entry(
                    "actor_spelling",
                    differences(
                            "select actor_id, spelling, status, min(spelling_key), sum(count), count(*) from actor_name"
                                    + " group by 1, 2, 3",
                            "select actor_id, spelling, status, spelling_key, count, articles from actor_spelling")),
            Map.entry(
                    "statement_tally",
                    differences(
                            "select zone, anchor, review_state, act, quote_type, enclosing_id is null, count(*) from statement"
                                    + " group by 1, 2, 3, 4, 5, 6",
                            "select zone, anchor, review_state, act, quote_type, enclosing_id is null, sum(total)"
                                    + " from statement_tally group by 1, 2, 3, 4, 5, 6 having sum(total) <> 0")),
            Map.entry(
                    "statement_facts",
                    differences("select * from statement_facts_now", "select * from statement_facts")),
            Map.entry(
                    "actor_merge",
                    differences("select * from actor_merge_pointless_now", "select id, pointless from actor_merge")),
            Map.entry(
                    "claim_review",
                    differences(
                            "select * from claim_review_shown_now",
                            "select id, shown_statement, score, claim_id from claim_review")),
            Map.entry(
                    "claim",
                    differences(
                            "select claim_id from claim_review where state = 'PUBLISHED' and claim_id is not null",
                            "select id from claim where reviewed")));

    private Kept() {}

    private static String misplaced(String table) {
        return "select 1 from " + table + " o join statement s on s.id = o.statement_id where (" + COPIED
                + " is distinct from (" + PLACE + SHOWN;
    }

    private static String differences(String counted, String kept) {
        return "(" + counted + " except " + kept + ") union all (" + kept + " except " + counted + ")";
    }

    /** Fails where it says anything else. */
    public static void assertTrue(EntityManager entityManager) {
        WRONG.forEach((table, query) -> {
            List<?> wrong = entityManager.createNativeQuery(query).getResultList();
            assertThat(wrong.size()).as(table).isZero();
        });
    }
}
