package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;

/** What a statement quotes word for word is a statement too, listed only for those who ask. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class NestedStatementsTest {

    private static final String TEXT = "Irma Nestal sagte, der Umbau sei „ein Skandal“ und „reine Schau“.";
    private static final Party SPEAKER = Said.person("Irma Nestal");

    @Inject
    Store store;

    private static Said said(String text) {
        return Said.in(text)
                .statement("der Umbau sei „ein Skandal“ und „reine Schau“", SPEAKER)
                .quoted("„ein Skandal“")
                .quoted("„reine Schau“");
    }

    @Test
    void aListHasTheOuterStatementAndThatHasItsQuotedParts() {
        store.store("nested/1", TEXT, said(TEXT));

        JsonPath answer = GraphQl.data("""
                { statements(filter: {article: ["nested/1"]}) { totalCount edges { node {
                    exact enclosing { id } nested { exact form enclosing { exact } provenance { selectors { start } } }
                } } } }
                """, Map.of());

        assertThat(answer.getInt("data.statements.totalCount")).isEqualTo(1);
        String outer = "data.statements.edges[0].node.";
        assertThat(answer.getString(outer + "exact")).startsWith("der Umbau");
        assertThat(answer.getString(outer + "enclosing")).isNull();
        assertThat(answer.getList(outer + "nested.exact")).containsExactly("„ein Skandal“", "„reine Schau“");
        assertThat(answer.getList(outer + "nested.form")).containsOnly("DIRECT");
        assertThat(answer.getList(outer + "nested.enclosing.exact", String.class))
                .containsOnly(answer.getString(outer + "exact"));
        assertThat(answer.getInt(outer + "nested[0].provenance.selectors[0].start"))
                .isEqualTo(TEXT.indexOf('„'));
    }

    @Test
    void filtersNameTheNesting() {
        store.store("nested/2", TEXT, said(TEXT));

        assertThat(count("nested/2", "nesting: [NESTED]")).isEqualTo(2);
        assertThat(count("nested/2", "nesting: [OUTERMOST, NESTED]")).isEqualTo(3);
        assertThat(count("nested/2", "nesting: []")).isZero();
        assertThat(count("nested/2", "or: [{nesting: [NESTED], search: \"Schau\"}]"))
                .isEqualTo(1);
        assertThat(count("nested/2", "not: {nesting: [NESTED]}")).isEqualTo(1);
    }

    private static int count(String article, String filter) {
        return GraphQl.data(
                        "{ statements(filter: {article: [\"" + article + "\"], " + filter + "}) { totalCount } }",
                        Map.of())
                .getInt("data.statements.totalCount");
    }

    @Test
    void anActorIsCountedOnceForAStatementAndItsParts() {
        store.store(
                "nested/3",
                TEXT.replace("Irma Nestal", "Olga Zaehlmann"),
                Said.in(TEXT.replace("Irma Nestal", "Olga Zaehlmann"))
                        .statement("der Umbau sei „ein Skandal“", Said.person("Olga Zaehlmann"))
                        .quoted("„ein Skandal“"));

        JsonPath answer =
                GraphQl.data("{ actors(filter: {search: \"zaehlmann\"}) { edges { statementCount } } }", Map.of());

        assertThat(answer.getList("data.actors.edges.statementCount")).isEqualTo(List.of(1));
    }

    @Test
    void partsKeepTheirIdInANewVersionAndAreOrphanedAlone() {
        store.store(
                Store.version("nested/4", "sha256:a", TEXT, null), said(TEXT).extraction());
        List<String> before = ids("nested/4");
        String longer = "Nachtrag. " + TEXT;
        store.store(
                Store.version("nested/4", "sha256:b", longer, null),
                said(longer).extraction());

        assertThat(ids("nested/4")).isEqualTo(before);

        store.store(
                Store.version("nested/4", "sha256:c", TEXT, null),
                Said.in(TEXT)
                        .statement("der Umbau sei „ein Skandal“ und „reine Schau“", SPEAKER)
                        .quoted("„ein Skandal“")
                        .extraction());

        assertThat(ids("nested/4")).isEqualTo(before.subList(0, 1));
        assertThat(count("nested/4", "nesting: [NESTED], anchor: [ORPHANED]")).isEqualTo(1);
    }

    private static List<String> ids(String article) {
        return GraphQl.data(
                        "{ statements(filter: {article: [\"" + article + "\"]}) { edges { node { nested { id } } } } }",
                        Map.of())
                .getList("data.statements.edges[0].node.nested.id");
    }

    @Test
    void partsOfManyStatementsAreOneQuery() {
        for (int i = 0; i < 4; i++) {
            store.store("nested/many/" + i, TEXT, said(TEXT));
        }
        String query = """
                query($articles: [ID!]) { statements(filter: {article: $articles}) { edges { node {
                    nested { exact } enclosing { exact } } } } }
                """;
        List<String> one = SqlLog.during(() -> GraphQl.data(query, Map.of("articles", List.of("nested/many/0"))));
        List<String> many = SqlLog.during(() -> GraphQl.data(
                query,
                Map.of("articles", List.of("nested/many/0", "nested/many/1", "nested/many/2", "nested/many/3"))));

        assertThat(many).hasSameSizeAs(one).hasSize(3);
    }
}
