package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractors;

/** The time that a reporting clause tells is served with its words, and lists are ordered by it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class SaidAtTest {

    private static final String TEXT = """
            Jule Zeitmann sagte gestern, das Tor sei zu. Sie sagte vor zwei Jahren, das Tor sei auf. Jule Zeitmann sagte, \
            es sei alt.
            """;

    @Inject
    Store store;

    private void store(String article, LocalDate published) {
        Extraction extraction = new Extractors().extract(new Document(TEXT, List.of(), "de", published));
        store.store(
                Store.version(article, "sha256:" + article, TEXT, published == null ? null : published.toString()),
                extraction);
    }

    private static JsonPath ask(String article) {
        return GraphQl.data("""
                query($article: ID!) { statements(filter: {article: [$article]}) { edges { node {
                    exact saidAt { edtf text basis } provenance { time { exact start end } } } } } }
                """, Map.of("article", article));
    }

    @Test
    void statementsAreOrderedByWhenTheyWereMade() {
        store("said/1", LocalDate.of(2025, 3, 13));

        JsonPath answer = ask("said/1");

        String nodes = "data.statements.edges.node.";
        assertThat(answer.getList(nodes + "exact")).containsExactly("es sei alt", "das Tor sei zu", "das Tor sei auf");
        assertThat(answer.getList(nodes + "saidAt.edtf")).containsExactly("../2025-03-13", "2025-03-12", "2023");
        assertThat(answer.getList(nodes + "saidAt.text")).containsExactly(null, "gestern", "vor zwei Jahren");
        assertThat(answer.getList(nodes + "saidAt.basis")).containsExactly("PUBLISHED", "ANCHORED", "ANCHORED");
        assertThat(answer.getInt("data.statements.edges[1].node.provenance.time[0].start"))
                .isEqualTo(TEXT.indexOf("gestern"));
        assertThat(answer.getList("data.statements.edges[0].node.provenance.time"))
                .isEmpty();
    }

    @Test
    void wordsThatOnlyTheArticlesDateWouldPlaceAreKept() {
        store("said/2", null);

        JsonPath answer = ask("said/2");

        assertThat(answer.getList("data.statements.edges.node.saidAt.text", String.class))
                .contains("gestern", "vor zwei Jahren");
        assertThat(answer.getList("data.statements.edges.node.saidAt.basis", String.class))
                .contains("UNANCHORED")
                .doesNotContain("ANCHORED", "PUBLISHED");
    }
}
