package io.wortlaut.deploy.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.wortlaut.deploy.Installation;

class GeneratedNewsTest {

    private static final int STATEMENTS = 2_000;
    private static final String STANDS = "s.zone = 'BODY' and s.enclosing_id is null and s.anchor <> 'ORPHANED'"
            + " and s.review_state <> 'REJECTED'";

    private static EmbeddedPostgres postgres;
    private static Connection connection;
    private static List<String> indexes;

    @BeforeAll
    static void generate() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        connection = postgres.getPostgresDatabase().getConnection();
        ClaimsSchema.create(connection);
        indexes = values("select indexdef from pg_indexes where schemaname = 'claims' order by 1");
        NewsText text = new NewsText(Installation.current().corpusParts());
        GeneratedNews news = new GeneratedNews(text, STATEMENTS, "de-1");
        Indexes dropped = Indexes.drop(connection);
        try (Tables tables = new Tables(postgres.getPostgresDatabase())) {
            news.grow(STATEMENTS, tables);
            tables.finish();
        }
        dropped.restore(connection);
        Sums.write(connection);
        GeneratedReviews.write(connection);
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Test
    void generatesAsManyAsAskedWithAllIndexes() throws SQLException {
        assertThat(number("select count(*) from statement")).isEqualTo(STATEMENTS);
        assertThat(values("select indexdef from pg_indexes where schemaname = 'claims' order by 1"))
                .isEqualTo(indexes);
    }

    /** COPY went past the foreign keys. */
    @Test
    void everyReferenceLeadsSomewhere() throws SQLException {
        List<String> checks = values("""
                select format('select count(*) from %s r where r.%I is not null and not exists (select 1 from %s t where t.%I = r.%I)',
                  c.conrelid::regclass, a.attname, c.confrelid::regclass, b.attname, a.attname)
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                where c.contype = 'f' and c.connamespace = 'claims'::regnamespace""");

        assertThat(checks).hasSizeGreaterThan(10);
        for (String check : checks) {
            assertThat(number(check)).as(check).isZero();
        }
    }

    @Test
    void countsAreThoseOfTheRows() throws SQLException {
        assertThat(number("select count(*) from actor a where a.statement_count <> (select count(*) from statement s"
                        + " where " + STANDS + " and exists (select 1 from attribution t where t.statement_id = s.id"
                        + " and t.role = 'SPEAKER' and t.actor_id = a.id))"))
                .isZero();
        assertThat(number("select count(*) from actor a where a.rolled_up_count <> (select count(*) from statement s"
                        + " where " + STANDS
                        + " and exists (select 1 from voice v where v.statement_id = s.id and v.actor_id = a.id))"))
                .isZero();
        assertThat(number("select count(*) from claim c where c.statement_count <> (select count(*) from proposition p"
                        + " where p.claim_id = c.id and not p.orphaned)"))
                .isZero();
        assertThat(number("select count(*) from proposition p where not p.orphaned and not exists"
                        + " (select 1 from claim c where c.id = p.claim_id)"))
                .isZero();
    }

    /** COPY went past the triggers. */
    @Test
    void placesAreThoseOfTheStatements() throws SQLException {
        String place = "(date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position, "
                + STANDS + ")";

        assertThat(number("select count(*) from statement_distortion")).isPositive();
        for (String table : List.of("attribution", "proposition", "statement_distortion")) {
            assertThat(number("select count(*) from " + table + " o join statement s on s.id = o.statement_id"
                            + " where (o.day, o.article_id, o.position, o.listed) is distinct from " + place))
                    .as(table)
                    .isZero();
        }
        assertThat(number("select count(*) from actor_role r join article_anchor a on a.article_id = r.article_id"
                        + " where r.published_on is distinct from a.published_on"))
                .isZero();
        assertThat(number("select count(*) from actor_spelling")).isPositive();
    }

    @Test
    void someClaimsAreReviewedAndSomeReviewsSuggested() throws SQLException {
        long published = number("select count(*) from claim_review where state = 'PUBLISHED'");
        assertThat(published).isBetween(1L, STATEMENTS / 50L);
        assertThat(number("select count(*) from claim_review r join proposition p using (statement_id) where p.named"))
                .isEqualTo(number("select count(*) from claim_review where state <> 'SUGGESTED'"));
        assertThat(number("select count(distinct review_id) from reviewed_claim_match"))
                .isBetween(1L, number("select count(*) from claim_review where state = 'SUGGESTED'") - 1);
        // Twice adds nothing.
        GeneratedReviews.write(connection);
        assertThat(number("select count(*) from claim_review where state = 'PUBLISHED'"))
                .isEqualTo(published);
    }

    @Test
    void fewSayMuchAndMostClaimsAreSmall() throws SQLException {
        long all = number("select sum(statement_count) from actor");

        assertThat(number("select max(statement_count) from actor")).isGreaterThan(all / 20);
        assertThat(number("select count(*) from claim where statement_count = 1"))
                .isGreaterThan(number("select count(*) from claim") / 3);
        assertThat(number("select max(statement_count) from claim")).isGreaterThan(10);
        assertThat(number("select max(n) from (select count(*) as n from statement group by article_id) a"))
                .isLessThanOrEqualTo(30);
        assertThat(values("select distinct zone from statement")).hasSizeGreaterThan(5);
    }

    /** Frequent words are in many statements, most words in few. */
    @Test
    void wordsAreFoundAndAsUnequalAsInNews() throws SQLException {
        assertThat(number("select count(*) from statement where search @@ cast('''=die''' as tsquery)"))
                .isGreaterThan(STATEMENTS / 5);
        assertThat(number("select count(*) from ts_stat('select search from claims.statement') where ndoc = 1"))
                .isGreaterThan(1_000);
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(values(query).getFirst());
    }

    private static List<String> values(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
