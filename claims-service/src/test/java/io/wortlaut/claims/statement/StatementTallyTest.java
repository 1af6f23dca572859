package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

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

    /** Both are written by the same conditions; ids that match everything keep the list from the tally. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone: [BODY]",
                "nesting: [NESTED]",
                "act: [STATEMENT, DENIAL], quoteType: [MIXED]",
                "or: [{act: [WARNING]}, {not: {quoteType: [DIRECT]}}], reviewState: [EXTRACTED, REJECTED]",
                "act: []"
            })
    void aListCountedByTheTallyHasAsManyAsOneThatIsRead(String filter) {
        store.store("tally/3", TEXT, said());

        assertThat(count(filter)).isEqualTo(count(filter + ", minConfidence: 0"));
        assertThat(facets(filter)).isNotNull().isEqualTo(facets(filter + ", minConfidence: 0"));
    }

    private static Object facets(String filter) {
        return GraphQl.data(
                        "{ statements(filter: {" + filter
                                + "}) { facets(by: [ACT, QUOTE_TYPE]) { facet buckets { value count } } } }",
                        Map.of())
                .get("data.statements.facets");
    }

    private static int count(String filter) {
        return GraphQl.data("{ statements(filter: {" + filter + "}) { totalCount } }", Map.of())
                .getInt("data.statements.totalCount");
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
