package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;

/** Lists are counted without being read, and right nevertheless. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class StatementTallyTest {

    private static final String TEXT = "Irma Nestal sagte, der Umbau sei „ein Skandal“ und „reine Schau“.";
    private static final Party SPEAKER = Said.person("Irma Nestal");
    private static final String GROUPED =
            "zone, anchor, review_state, act, quote_type, enclosing_id is null as outer_one";

    @Inject
    Store store;

    @Inject
    EntityManager entityManager;

    @Test
    void theTallyFollowsWhateverBecomesOfStatements() {
        store.store("tally/1", TEXT, said());
        assertThat(differences()).isZero();

        run("update statement set review_state = 'REJECTED', act = 'DENIAL' where article_id = 'tally/1'");
        assertThat(differences()).isZero();

        run(
                "delete from statement_selector where statement_id in (select id from statement where article_id = 'tally/1')");
        run("update statement set review_state = 'EXTRACTED', exact = 'anders' where article_id = 'tally/1'");
        assertThat(differences()).isZero();
    }

    @Test
    void summingUpChangesNothingButTheNumberOfRows() {
        store.store("tally/2", TEXT, said());
        run("update statement set act = 'WARNING' where article_id = 'tally/2'");

        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("select cast(sum_up_statement_tally() as text)")
                .getResultList());

        assertThat(differences()).isZero();
        assertThat(number("select count(*) from statement_tally"))
                .isEqualTo(
                        number("select count(*) from (select 1 from statement group by zone, anchor, review_state, act,"
                                + " quote_type, enclosing_id is null) g"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            zone: [BODY]                            | enclosing_id is null and review_state <> 'REJECTED'
            nesting: [NESTED]                       | enclosing_id is not null and review_state <> 'REJECTED'
            act: [STATEMENT, DENIAL], quoteType: [MIXED] | act in ('STATEMENT', 'DENIAL') and quote_type = 'MIXED' \
                                                      and enclosing_id is null and review_state <> 'REJECTED'
            or: [{act: [WARNING]}, {not: {quoteType: [DIRECT]}}], reviewState: [EXTRACTED, REJECTED] | \
                    (act = 'WARNING' or quote_type <> 'DIRECT') and review_state in ('EXTRACTED', 'REJECTED') \
                    and enclosing_id is null
            act: []                                 | false
            """)
    void aListCountedByTheTallyHasAsManyAsThereAre(String filter, String condition) {
        store.store("tally/3", TEXT, said());
        String rows = " from statement where zone = 'BODY' and anchor <> 'ORPHANED' and " + condition;

        JsonPath counted = GraphQl.data(
                "{ statements(filter: {" + filter + "}) { totalCount totalCountRelation"
                        + " facets(by: [ACT], first: 100) { relation buckets { value count } } } }",
                Map.of());

        assertThat(counted.getLong("data.statements.totalCount")).isEqualTo(number("select count(*)" + rows));
        assertThat(counted.getString("data.statements.totalCountRelation")).isEqualTo("EXACT");
        assertThat(counted.getString("data.statements.facets[0].relation")).isEqualTo("EXACT");
        for (Map<String, Object> bucket : counted.<Map<String, Object>>getList("data.statements.facets[0].buckets")) {
            assertThat(((Number) bucket.get("count")).longValue())
                    .isEqualTo(number("select count(*)" + rows + " and act = '" + bucket.get("value") + "'"));
        }
    }

    private static Said said() {
        return Said.in(TEXT)
                .statement("der Umbau sei „ein Skandal“ und „reine Schau“", SPEAKER)
                .quoted("„ein Skandal“");
    }

    private void run(String update) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(update).executeUpdate());
    }

    private long differences() {
        return number(
                "with counted as (select " + GROUPED + ", count(*) as n from statement group by 1, 2, 3, 4, 5, 6),"
                        + " tallied as (select " + GROUPED + ", cast(sum(total) as bigint) as n from statement_tally"
                        + " group by 1, 2, 3, 4, 5, 6 having sum(total) <> 0)"
                        + " select count(*) from ((select * from counted except select * from tallied)"
                        + " union all (select * from tallied except select * from counted)) d");
    }

    private long number(String query) {
        return ((Number) entityManager.createNativeQuery(query).getSingleResult()).longValue();
    }
}
