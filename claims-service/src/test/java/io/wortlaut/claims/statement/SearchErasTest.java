package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/** What was said at any time is found era by era, in the order in which it would be found without them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchErasTest {

    private static final Party SPEAKER = Said.person("Ilka Zeitler");

    /** In days from today: what is still to come, what is long ago, and some of each era between; null for no day at all. */
    private static final List<Integer> DAYS = days();

    @Inject
    Store store;

    @Inject
    EntityManager entityManager;

    private static List<Integer> days() {
        Random random = new Random(7);
        List<Integer> days = new ArrayList<>(List.of(0, 0, 1, 40, 900, 70_000, 800_000, -700_000));
        for (int furthest : new int[] {20, 100, 500, 2_000, 9_000, 200_000}) {
            random.ints(6, 0, furthest).forEach(day -> days.add(-day));
        }
        days.add(null);
        return days;
    }

    @BeforeAll
    void sayAllAlong() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < DAYS.size(); i++) {
            text.append("Erenstunde ").append(i).append(" schlägt, sagte Ilka Zeitler. ");
        }
        Said said = Said.in(text.toString());
        for (int i = 0; i < DAYS.size(); i++) {
            said = said.statement("Erenstunde " + i + " schlägt", SPEAKER);
        }
        store.store("eras/1", text.toString(), said);
        for (int i = 0; i < DAYS.size(); i++) {
            String day = DAYS.get(i) == null ? "null" : "current_date + (" + DAYS.get(i) + ")";
            String update = "update statement set said_until = " + day
                    + " where article_id = 'eras/1' and exact = 'Erenstunde " + i + " schlägt'";
            QuarkusTransaction.requiringNew().run(() -> assertThat(
                            entityManager.createNativeQuery(update).executeUpdate())
                    .isEqualTo(1));
        }
    }

    /** Within 'or' nothing is known of the whole list: there it is read without any eras. */
    @ParameterizedTest
    @CsvSource({
        "1, 'search: \"Erenstunde schlägt\"'",
        "4, 'search: \"Erenstunde schlägt\"'",
        "7, 'search: \"Erenstunde\"'",
        "50, 'search: \"Erenstunde\"'",
        "3, 'search: \"Erenst\", searchMode: PREFIX'",
        "4, 'search: \"Erenstunde\", act: [STATEMENT]'",
        "100, 'search: \"Erenstunde\", article: [\"eras/1\"]'"
    })
    void nothingIsMissedOrOutOfOrder(int first, String filter) {
        List<String> found = walk(first, filter);

        assertThat(found).hasSize(DAYS.size()).isEqualTo(walk(100, "or: [{" + filter + "}]"));
    }

    @Test
    void theMostRelevantOfThemAndTheirFacetsAreThoseOfAll() {
        String query = "{ statements(filter: {%s}, orderBy: RELEVANCE, first: 100) {"
                + " facets(by: [ACT, SPEAKER, ARTICLE]) { buckets { value count } } edges { node { id } } } }";

        JsonPath found = GraphQl.data(query.formatted("search: \"Erenstunde schlägt\""), Map.of());

        assertThat(found.getList("data.statements.edges")).hasSize(DAYS.size());
        assertThat(found.getList("data.statements.facets.buckets.flatten().count"))
                .containsOnly(DAYS.size());
        assertThat(found.getString("data"))
                .isEqualTo(GraphQl.data(query.formatted("or: [{search: \"Erenstunde schlägt\"}]"), Map.of())
                        .getString("data"));
    }

    private static List<String> walk(int first, String filter) {
        List<String> words = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = GraphQl.data(
                    "{ statements(filter: {" + filter + "}, first: " + first + after
                            + ") { pageInfo { hasNextPage endCursor } edges { node { exact } } } }",
                    Map.of());
            words.addAll(page.getList("data.statements.edges.node.exact"));
            more = page.getBoolean("data.statements.pageInfo.hasNextPage");
            after = ", after: \"" + page.getString("data.statements.pageInfo.endCursor") + "\"";
        }
        return words;
    }
}
