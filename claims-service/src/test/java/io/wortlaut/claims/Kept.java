package io.wortlaut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

/** What is kept besides the rows that it follows from, so that questions need not read them: it must say what they say. */
public final class Kept {

    private static final String PLACE = "(date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')";

    /** Rows that are wrong, by table. */
    private static final Map<String, String> WRONG = Map.of(
            "attribution",
            "select 1 from attribution t join statement s on s.id = t.statement_id"
                    + " where (t.day, t.article_id, t.position) is distinct from " + PLACE
                    + ", s.article_id, s.position)",
            "proposition",
            "select 1 from proposition p join statement s on s.id = p.statement_id"
                    + " where (p.day, p.article_id, p.position) is distinct from " + PLACE
                    + ", s.article_id, s.position)",
            "actor_role",
            "select 1 from actor_role r left join article_anchor a on a.article_id = r.article_id"
                    + " where r.published_on is distinct from a.published_on",
            "statement_said_ahead",
            differences(
                    "select id from statement where said_until > cast(known_from at time zone 'UTC' as date)",
                    "select statement_id from statement_said_ahead"),
            "actor_spelling",
            differences(
                    "select actor_id, spelling, status, min(spelling_key), sum(count), count(*) from actor_name"
                            + " group by 1, 2, 3",
                    "select actor_id, spelling, status, spelling_key, count, articles from actor_spelling"),
            "statement_tally",
            differences(
                    "select zone, anchor, review_state, act, quote_type, enclosing_id is null, count(*) from statement"
                            + " group by 1, 2, 3, 4, 5, 6",
                    "select zone, anchor, review_state, act, quote_type, enclosing_id is null, sum(total)"
                            + " from statement_tally group by 1, 2, 3, 4, 5, 6 having sum(total) <> 0"));

    private Kept() {}

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
