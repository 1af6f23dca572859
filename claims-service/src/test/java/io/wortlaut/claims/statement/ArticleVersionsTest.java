package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;

/** What becomes of an article's statements when a new version of it comes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ArticleVersionsTest {

    private static final Party ANNA = Said.person("Anna Fassung");
    private static final Party BODO = Said.person("Bodo Fassung");

    @Inject
    Store store;

    @Inject
    DataSource database;

    @Test
    void statementsThatStandKeepTheirIds() {
        String before = "Der Deich hält. Die Pumpe läuft. Das Wasser sinkt.";
        store.store("versions/keep", before, said(before, "Der Deich hält.", "Die Pumpe läuft."));
        Map<String, Row> old = rows("versions/keep");

        String after = "Der Deich hält. Ganz neu: Die Pumpe läuft. Das Wasser sinkt.";
        store.store("versions/keep", after, said(after, "Der Deich hält.", "Die Pumpe läuft.", "Das Wasser sinkt."));

        Map<String, Row> now = rows("versions/keep");
        assertThat(now.get("Der Deich hält.").id).isEqualTo(old.get("Der Deich hält.").id);
        assertThat(now.get("Der Deich hält.").anchor).isEqualTo("EXACT");
        assertThat(now.get("Die Pumpe läuft.").id).isEqualTo(old.get("Die Pumpe läuft.").id);
        assertThat(now.get("Die Pumpe läuft.").anchor).isEqualTo("MOVED");
        assertThat(now.get("Die Pumpe läuft.").start).isEqualTo(after.indexOf("Die Pumpe läuft."));
        assertThat(now).hasSize(3);
    }

    @Test
    void statementsThatAreGoneBecomeOrphansAndComeBack() {
        String whole = "Der Turm steht. Die Glocke schweigt.";
        Said both = said(whole, "Der Turm steht.", "Die Glocke schweigt.");
        store.store("versions/orphan", whole, both);
        String glocke = rows("versions/orphan").get("Die Glocke schweigt.").id;

        String shortened = "Der Turm steht.";
        store.store("versions/orphan", shortened, said(shortened, "Der Turm steht."));

        assertThat(rows("versions/orphan")).containsOnlyKeys("Der Turm steht.");
        assertThat(anchorOf(glocke)).isEqualTo("ORPHANED");
        assertThat(statementCount("Anna Fassung", "versions/orphan", "ORPHANED"))
                .isEqualTo(1);

        store.store("versions/orphan", whole, both);

        assertThat(rows("versions/orphan").get("Die Glocke schweigt.").id).isEqualTo(glocke);
        assertThat(anchorOf(glocke)).isEqualTo("EXACT");
    }

    @Test
    void theSameVersionAgainChangesNothing() throws SQLException {
        String text = "Der Zug kommt. Der Bus fährt.";
        ArticleVersion version = Store.version("versions/replay", "sha256:r", text, "2026-03-04");
        Said said = said(text, "Der Zug kommt.", "Der Bus fährt.");
        store.store(version, said.extraction());
        String stored = dump("versions/replay");

        store.store(version, said.extraction());

        assertThat(dump("versions/replay")).isEqualTo(stored);
    }

    @Test
    void anOlderVersionAfterANewerOneIsIgnored() throws SQLException {
        String oldText = "Das Amt schließt.";
        ArticleVersion older = Store.version("versions/late", "sha256:1", oldText, null);
        String newText = "Das Amt öffnet.";
        store.store(
                Store.version("versions/late", "sha256:2", newText, null),
                said(newText, "Das Amt öffnet.").extraction());
        String stored = dump("versions/late");

        store.store(older, said(oldText, "Das Amt schließt.").extraction());

        assertThat(dump("versions/late")).isEqualTo(stored);
    }

    @Test
    void ofTwoAlikeTheNearerOneStays() {
        String twice = "Nein. Ein langer Absatz ohne jede Aussage steht dazwischen, damit sie weit weg sind. Nein.";
        store.store(
                "versions/alike", twice, Said.in(twice).statement("Nein.", ANNA).lastStatement("Nein.", ANNA));
        List<String> ids = ids("versions/alike");
        assertThat(ids).hasSize(2);

        String once = "Oh. Ein langer Absatz ohne jede Aussage steht dazwischen, damit sie weit weg sind. Nein.";
        store.store("versions/alike", once, said(once, "Nein."));

        assertThat(ids("versions/alike")).containsExactly(ids.getLast());
    }

    @Test
    void twoAlikeThatMoveTogetherKeepTheirOrder() {
        String text = "Nein. Und nochmals: Nein.";
        store.store(
                "versions/shift", text, Said.in(text).statement("Nein.", ANNA).lastStatement("Nein.", ANNA));
        List<String> ids = ids("versions/shift");

        String shifted = "Zwanzig Zeichen Text. " + text;
        store.store(
                "versions/shift",
                shifted,
                Said.in(shifted).statement("Nein.", ANNA).lastStatement("Nein.", ANNA));

        assertThat(ids("versions/shift")).containsExactlyElementsOf(ids);
    }

    @Test
    void aCorrectedSpeakerMakesAnotherStatement() {
        String text = "Der Markt ist offen.";
        store.store("versions/speaker", text, said(text, "Der Markt ist offen."));
        String annas = ids("versions/speaker").getFirst();

        store.store("versions/speaker", text, Said.in(text).statement("Der Markt ist offen.", BODO));

        assertThat(ids("versions/speaker")).hasSize(1).doesNotContain(annas);
        assertThat(anchorOf(annas)).isEqualTo("ORPHANED");
    }

    @Test
    void theSameFoundTwiceIsOneStatement() {
        String text = "Die Brücke ist gesperrt.";

        store.store("versions/double", text, said(text, "Die Brücke ist gesperrt.", "Die Brücke ist gesperrt."));

        assertThat(ids("versions/double")).hasSize(1);
    }

    @Test
    void theDatabaseRefusesDoubleStatements() throws SQLException {
        String text = "Der Hafen ist voll.";
        store.store("versions/unique", text, said(text, "Der Hafen ist voll."));

        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute("""
                    insert into claims.statement
                    select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
                    from claims.statement s where article_id = 'versions/unique'
                    """))
                    .hasMessageContaining("statement_stands_once");
        }
    }

    @Test
    void articlesStoredAtTheSameTimeShareTheirActors() throws Exception {
        String text = "Der Kran dreht sich.";
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> stores = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                String article = "versions/same-time/" + i;
                // In two orders, so that locks taken one by one would block each other.
                Party[] speakers = i % 2 == 0
                        ? new Party[] {Said.person("Greta Gleichzeitig"), Said.person("Zoe Gleichzeitig")}
                        : new Party[] {Said.person("Zoe Gleichzeitig"), Said.person("Greta Gleichzeitig")};
                stores.add(workers.submit(() -> {
                    start.await();
                    store.store(article, text, Said.in(text).statement("Der Kran dreht sich.", speakers));
                    return null;
                }));
            }
            start.countDown();
        }
        for (Future<?> each : stores) {
            each.get();
        }

        JsonPath answer = GraphQl.data(
                "{ actors(filter: {search: \"gleichzeitig\"}) { edges { statementCount node { name } } } }", Map.of());
        assertThat(answer.getList("data.actors.edges.node.name", String.class))
                .containsExactlyInAnyOrder("Greta Gleichzeitig", "Zoe Gleichzeitig");
        assertThat(answer.getList("data.actors.edges.statementCount", Integer.class))
                .containsOnly(24);
    }

    private static Said said(String text, String... words) {
        Said said = Said.in(text);
        for (String each : words) {
            said.statement(each, ANNA);
        }
        return said;
    }

    private record Row(String id, String anchor, int start) {}

    private static Map<String, Row> rows(String article) {
        List<Map<String, Object>> nodes = GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { id exact"
                                + " provenance { anchor selectors { exact start } } } } } }",
                        Map.of("a", List.of(article)))
                .getList("data.statements.edges.node");
        return nodes.stream().collect(Collectors.toMap(node -> (String) node.get("exact"), node -> {
            Map<?, ?> provenance = (Map<?, ?>) node.get("provenance");
            Map<?, ?> selector = (Map<?, ?>) ((List<?>) provenance.get("selectors")).getFirst();
            assertThat(selector.get("exact")).isEqualTo(node.get("exact"));
            return new Row((String) node.get("id"), (String) provenance.get("anchor"), (Integer) selector.get("start"));
        }));
    }

    private static List<String> ids(String article) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}, orderBy: ARTICLE_POSITION) { edges { node {"
                                + " id } } } }",
                        Map.of("a", List.of(article)))
                .getList("data.statements.edges.node.id");
    }

    private static String anchorOf(String id) {
        return GraphQl.data("query($id: ID!) { statement(id: $id) { provenance { anchor } } }", Map.of("id", id))
                .getString("data.statement.provenance.anchor");
    }

    private static int statementCount(String speaker, String article, String anchor) {
        return GraphQl.data(
                        "query($s: String, $a: [ID!], $anchor: [AnchorState!]) { actors(filter: {search: $s}) { edges { node"
                                + " { statements(filter: {article: $a, anchor: $anchor}) { totalCount } } } } }",
                        Map.of("s", speaker, "a", List.of(article), "anchor", List.of(anchor)))
                .getInt("data.actors.edges[0].node.statements.totalCount");
    }

    /** Every row of the article, in a stable order. */
    private String dump(String article) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("statement", "actor_name", "actor_role")) {
                append(
                        dump,
                        connection,
                        "select t::text from claims." + table + " t where article_id = '" + article + "' order by 1");
            }
            for (String table : List.of("statement_selector", "attribution")) {
                append(
                        dump,
                        connection,
                        "select t::text from claims." + table
                                + " t join claims.statement s on s.id = t.statement_id where s.article_id = '" + article
                                + "' order by 1");
            }
            append(
                    dump,
                    connection,
                    "select id, name, statement_count from claims.actor where name like '%Fassung'" + " order by 1");
        }
        return dump.toString();
    }

    private static void append(StringBuilder dump, Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                dump.append(rows.getString(1)).append('\n');
            }
        }
    }
}
