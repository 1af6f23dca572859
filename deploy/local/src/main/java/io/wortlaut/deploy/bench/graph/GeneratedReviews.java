package io.wortlaut.deploy.bench.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reviews of generated claims, made of what is stored: about one statement in a hundred and fifty has one, and half as many
 * are suggested, some for nothing. The same statements get the same reviews.
 */
final class GeneratedReviews {

    private static final String DRAWN = """
            select p.statement_id, p.own_claim, p.article_id, s.exact, abs(hashtext(p.statement_id::text)) as lot
            from proposition p join statement s on s.id = p.statement_id where not p.orphaned""";

    private static final String COLUMNS = """
            insert into claim_review (id, statement_id, state, revision, url, author_name, alternate_name, rating_value,
                best_rating, worst_rating, date_published, claim_reviewed, in_language, updated_at, origin_article,
                origin_hash, origin_content, origin_state)
            """;

    private static final String DECIDED = COLUMNS + """
            select md5('review ' || statement_id)::uuid, statement_id,
                case when lot % 7 = 0 then 'WITHDRAWN' else 'PUBLISHED' end, 1,
                'https://faktenstelle.example/' || lot % 90000, 'Faktenstelle ' || lot % 11,
                (array['falsch', 'teils falsch', 'unbelegt', 'richtig'])[1 + lot % 4], 1 + lot % 5, 5, 1,
                date '2023-01-09' + lot % 1200, exact, 'de', now(), null, null, null, null
            from ({statements}) d where lot % 150 = 0""".replace("{statements}", DRAWN);

    private static final String SUGGESTED = COLUMNS + """
            select md5('suggested ' || statement_id)::uuid, null, 'SUGGESTED', 0,
                'https://faktenstelle.example/' || lot % 90000, 'Faktenstelle ' || lot % 11,
                'falsch', null, null, null, date '2023-01-09' + lot % 1200, exact, 'de', now(), article_id, 'sha256:0',
                exact, 'CURRENT'
            from ({statements}) d where lot % 300 = 1""".replace("{statements}", DRAWN);

    private static final String WORDS = """
            insert into reviewed_claim (review_id, article_id, signature, terms, telling)
            select id, origin_article, '-', '-', '{}' from claim_review where origin_article is not null""";

    private static final String MATCHES = """
            insert into reviewed_claim_match (review_id, statement_id, score)
            select r.id, o.statement_id, 500 + abs(hashtext(o.statement_id::text)) % 500
            from (select id, row_number() over (order by id) as place from claim_review
                  where origin_article is not null) r
            join proposition p on r.id = md5('suggested ' || p.statement_id)::uuid
            cross join lateral (select q.statement_id from proposition q where q.claim_id = p.claim_id and not q.orphaned
                                limit 3) o
            where r.place % 3 <> 1""";

    private static final String NAMED = """
            update proposition set named = true
            where statement_id in (select statement_id from claim_review) and not named""";

    private GeneratedReviews() {}

    /** Adds them where there are none yet. */
    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = claims, public");
            try (var rows = statement.executeQuery("select exists (select 1 from claim_review)")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return;
                }
            }
            for (String step : new String[] {DECIDED, SUGGESTED, WORDS, MATCHES, NAMED}) {
                statement.execute(step);
            }
            statement.execute("analyze claim_review, reviewed_claim, reviewed_claim_match");
        }
    }
}
