package io.wortlaut.claims.claim;

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
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Claims over GraphQL: who asserts, who denies, through whom, since when. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ClaimGraphTest {

    @Inject
    Store store;

    /** An accusation in one article, its denial in another, of a place that no other test knows. */
    private void publish(String place, String id) {
        accuse(id + "/accused", place, "Adele Rupprecht", "2026-03-01");
        deny(id + "/denied", place, "Kuno Wasserfall");
    }

    private void accuse(String article, String place, String speaker, String day) {
        String words = accusation(place);
        String text = words + ", sagte " + speaker + ".";
        store.store(
                Store.version(article, "sha256:" + article, text, day),
                statement(text, words, SpeechAct.ACCUSATION, Said.person(speaker)));
    }

    private static String accusation(String place) {
        return "Die Fabrik in %s hat nachts Säure in den Kanal geleitet".formatted(place);
    }

    private void deny(String article, String place, String speaker) {
        String words = "Die Fabrik in %s habe niemals Säure in den Kanal geleitet".formatted(place);
        String text = words + ", beteuerte " + speaker + ".";
        store.store(
                Store.version(article, "sha256:" + article, text, "2026-03-09"),
                statement(text, words, SpeechAct.DENIAL, Said.person(speaker)));
    }

    private static Extraction statement(String text, String words, SpeechAct act, Party speaker) {
        int start = text.indexOf(words);
        return Said.in(text)
                .statement(
                        List.of(new Span(start, start + words.length())),
                        Zone.BODY,
                        act,
                        List.of(),
                        List.of(Said.party(PartyKind.MEDIUM, "Agentur " + act)),
                        speaker)
                .extraction();
    }

    private static JsonPath claimsOf(String article) {
        return GraphQl.data("""
                query($articles: [ID!]) { statements(filter: {article: $articles}) { edges { node {
                  exact stances { stance score method claim {
                    id text status statementCount independentOrigins firstAppearance { exact }
                    stances { stance statementCount actors { name } sources { id } articles { id } }
                    statements { totalCount edges { node { exact } } }
                    denials: statements(stance: [DENIES]) { totalCount edges { node { exact } } }
                    days: timeline { at stance count } years: timeline(by: YEAR) { at stance count }
                  } } } } } }
                """, Map.of("articles", List.of(article)));
    }

    private static final String CLAIM = "data.statements.edges[0].node.stances[0].claim.";

    @Test
    void whoAssertsAndWhoDeniesStandSideBySide() {
        publish("Ulmgart", "claims/1");

        JsonPath answer = claimsOf("claims/1/denied");

        assertThat(answer.getString("data.statements.edges[0].node.stances[0].stance"))
                .isEqualTo("DENIES");
        assertThat(answer.getString("data.statements.edges[0].node.stances[0].method"))
                .isEqualTo("SUGGESTED");
        assertThat(answer.getString(CLAIM + "text")).isEqualTo(accusation("Ulmgart"));
        assertThat(answer.getString(CLAIM + "status")).isEqualTo("CONTESTED");
        assertThat(answer.getInt(CLAIM + "statementCount")).isEqualTo(2);
        assertThat(answer.getInt(CLAIM + "independentOrigins")).isEqualTo(1);
        assertThat(answer.getString(CLAIM + "firstAppearance.exact")).isEqualTo(accusation("Ulmgart"));
        assertThat(answer.getList(CLAIM + "stances.stance")).containsExactly("ASSERTS", "DENIES");
        assertThat(answer.getList(CLAIM + "stances.actors.name", List.class))
                .containsExactly(List.of("Adele Rupprecht"), List.of("Kuno Wasserfall"));
        assertThat(answer.getList(CLAIM + "stances.sources.id", List.class))
                .containsExactly(List.of("src Agentur ACCUSATION"), List.of("src Agentur DENIAL"));
        assertThat(answer.getList(CLAIM + "stances.articles.id", List.class))
                .containsExactly(List.of("claims/1/accused"), List.of("claims/1/denied"));
        assertThat(answer.getInt(CLAIM + "statements.totalCount")).isEqualTo(2);
        assertThat(answer.getList(CLAIM + "denials.edges.node.exact", String.class))
                .singleElement()
                .asString()
                .contains("niemals");
        assertThat(answer.getList(CLAIM + "days.at")).containsExactly("2026-03-01", "2026-03-09");
        assertThat(answer.getList(CLAIM + "years.at")).containsExactly("2026-01-01", "2026-01-01");
    }

    @Test
    void aReprintIsNoOriginOfItsOwn() {
        accuse("claims/2/first", "Birkstedt", "Adele Rupprecht", "2026-03-01");
        accuse("claims/2/reprint", "Birkstedt", "Adele Rupprecht", "2026-03-02");

        JsonPath one = claimsOf("claims/2/first");
        assertThat(one.getInt(CLAIM + "statementCount")).isEqualTo(2);
        assertThat(one.getInt(CLAIM + "independentOrigins")).isEqualTo(1);
        assertThat(one.getString(CLAIM + "status")).isEqualTo("SINGLE_SOURCE");
    }

    @Test
    void whatHasNothingInCommonIsNotLinked() {
        accuse("claims/3/one", "Espenrode", "Adele Rupprecht", "2026-03-01");
        String words = "Der Chor sucht für das Weihnachtskonzert zwei Tenöre";
        store.store(
                Store.version("claims/3/other", "sha256:claims/3", words + ".", "2026-03-01"),
                statement(words + ".", words, SpeechAct.STATEMENT, Said.person("Adele Rupprecht")));

        JsonPath other = claimsOf("claims/3/other");
        assertThat(other.getInt(CLAIM + "statementCount")).isEqualTo(1);
        assertThat(other.getInt("data.statements.edges[0].node.stances[0].score"))
                .isEqualTo(1000);
    }

    @Test
    void anotherNumberIsAnotherClaimThatContradicts() {
        for (String number : List.of("40", "90")) {
            String words = "Der Umbau der Stauanlage Vorderquell kostet " + number + " Millionen Kronen";
            String text = words + ".";
            store.store(
                    Store.version("claims/4/" + number, "sha256:claims/4/" + number, text, "2026-03-01"),
                    statement(text, words, SpeechAct.STATEMENT, Said.person("Hilde Staumauer")));
        }

        JsonPath answer = GraphQl.data("""
                { claims(filter: {search: "Vorderquell 40"}) { totalCount edges { node {
                    statementCount relations { type claim { text } } } } } }
                """, Map.of());
        assertThat(answer.getInt("data.claims.totalCount")).isEqualTo(1);
        assertThat(answer.getInt("data.claims.edges[0].node.statementCount")).isEqualTo(1);
        assertThat(answer.getList("data.claims.edges[0].node.relations.type")).containsExactly("CONTRADICTS");
        assertThat(answer.getString("data.claims.edges[0].node.relations[0].claim.text"))
                .contains("90");
    }

    @Test
    void idsOnceGivenOutLeadToWhatBecameOfTheirClaim() {
        accuse("claims/5/one", "Fichtenau", "Adele Rupprecht", "2026-03-01");
        String one = claimsOf("claims/5/one").getString(CLAIM + "id");
        deny("claims/5/other", "Fichtenau", "Kuno Wasserfall");
        accuse("claims/5/third", "Fichtenau", "Oda Drittel", "2026-03-04");
        String grown = claimsOf("claims/5/other").getString(CLAIM + "id");
        assertThat(idOf(one)).isEqualTo(grown);

        // The article loses its statement: the id that it stood for leads to those that are left.
        store.store(
                Store.version("claims/5/one", "sha256:claims/5/empty", "Berichtigung folgt.", "2026-03-01"),
                Extraction.EMPTY);

        String left = claimsOf("claims/5/other").getString(CLAIM + "id");
        assertThat(idOf(one)).isEqualTo(left);
        assertThat(idOf(grown)).isEqualTo(left);
        assertThat(claimsOf("claims/5/other").getInt(CLAIM + "statementCount")).isEqualTo(2);
    }

    private static String idOf(String id) {
        return GraphQl.data("query($id: ID!) { claim(id: $id) { id } }", Map.of("id", id))
                .getString("data.claim.id");
    }

    @Test
    void listsAreFilteredByStatusActorSizeAndStance() {
        publish("Grauental", "claims/6");
        String actor = GraphQl.data("{ actors(filter: {search: \"Wasserfall\"}) { edges { node { id } } } }", Map.of())
                .getString("data.actors.edges[0].node.id");

        assertThat(count("status: [CONTESTED], search: \"Grauental\"")).isEqualTo(1);
        assertThat(count("status: [UNCONTESTED], search: \"Grauental\"")).isZero();
        assertThat(count("actor: [\"" + actor + "\"], search: \"Grauental\"")).isEqualTo(1);
        assertThat(count("minStatements: 3, search: \"Grauental\"")).isZero();
        String claim = claimsOf("claims/6/denied").getString(CLAIM + "id");
        assertThat(statementCount("claim: [\"" + claim + "\"]")).isEqualTo(2);
        assertThat(statementCount("claim: [\"" + claim + "\"], stance: [DENIES]"))
                .isEqualTo(1);
    }

    private static int count(String filter) {
        return GraphQl.data("{ claims(filter: {" + filter + "}) { totalCount } }", Map.of())
                .getInt("data.claims.totalCount");
    }

    private static int statementCount(String filter) {
        return GraphQl.data("{ statements(filter: {" + filter + "}) { totalCount } }", Map.of())
                .getInt("data.statements.totalCount");
    }

    @Test
    void theClaimsOfManyStatementsTakeAsManyQueriesAsThoseOfOne() {
        List<String> places = List.of("Haselstein", "Immenhof", "Jaspertal", "Kiefernau");
        places.forEach(place -> publish(place, "claims/many/" + place));
        String query = """
                query($search: String) { claims(filter: {search: $search}) { totalCount edges { node { text
                    stances { stance actors { name } sources { id } articles { id } } firstAppearance { id }
                    relations { type claim { id } } timeline(by: MONTH) { at count }
                    statements { totalCount edges { node { stances { stance claim { id } } } } } } } } }
                """;
        List<String> one = SqlLog.during(() -> GraphQl.data(query, Map.of("search", "Haselstein")));
        List<String> many = SqlLog.during(() -> assertThat(
                        GraphQl.data(query, Map.of("search", "Haselstein or Immenhof or Jaspertal or Kiefernau"))
                                .getInt("data.claims.totalCount"))
                .isEqualTo(4));

        assertThat(many).hasSameSizeAs(one).hasSize(11);
    }
}
