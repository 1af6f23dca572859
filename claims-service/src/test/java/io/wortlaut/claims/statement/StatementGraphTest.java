package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** The graph over a set of articles: lists, pages, filters, entities, and what they cost. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StatementGraphTest {

    private static final int SPEAKERS = 60;
    private static final int STATEMENTS_EACH = 7;
    private static final Party AGENCY = Said.party(PartyKind.MEDIUM, "Nordlicht-Agentur");
    private static final Party MINISTRY = Said.party(PartyKind.ORGANIZATION, "Erfundenes Ministerium");

    @Inject
    Store store;

    @BeforeAll
    void storeArticles() {
        for (int i = 0; i < SPEAKERS; i++) {
            // Far enough apart for nobody to take one for a spelling of another.
            String name = "Graphina " + String.valueOf((char) ('A' + i / 8)).repeat(3) + "rol"
                    + String.valueOf((char) ('a' + i % 8)).repeat(3);
            StringBuilder text = new StringBuilder("Überschrift mit Aussage.\n");
            List<Span> spans = new ArrayList<>();
            for (int j = 0; j < STATEMENTS_EACH; j++) {
                int start = text.length();
                text.append("Aussage ").append(j).append(" zum Brückenbau.");
                spans.add(new Span(start, text.length()));
                text.append(" Das sagte ").append(name).append(".\n");
            }
            Said said = Said.in(text.toString());
            said.statement(
                    List.of(new Span(0, 23)), Zone.HEADLINE, SpeechAct.DEMAND, List.of(), List.of(), Said.person(name));
            for (int j = 0; j < STATEMENTS_EACH; j++) {
                said.statement(
                        List.of(spans.get(j)),
                        Zone.BODY,
                        j % 2 == 0 ? SpeechAct.STATEMENT : SpeechAct.DENIAL,
                        j == 0 ? List.of(MINISTRY) : List.of(),
                        j == 1 ? List.of(AGENCY) : List.of(),
                        Said.person(name));
            }
            said.mention(name, name, PartyKind.PERSON, "name", "Sprecherin");
            said.mention(MINISTRY.name(), MINISTRY.name(), PartyKind.ORGANIZATION, "name", null);
            store.store(
                    Store.version(
                            "graph/" + i,
                            "sha256:" + i,
                            text.toString(),
                            i % 3 == 0 ? null : "2026-01-" + (10 + i % 9)),
                    said.extraction());
        }
    }

    private static final String DECISIVE = """
            query($actors: Int!, $statements: Int!) {
              actors(first: $actors, filter: {search: "graphina"}) { edges { statementCount node { name kind
                statements(first: $statements) { totalCount pageInfo { hasNextPage endCursor } edges { node {
                  exact quoteType act
                  provenance { article { id } selectors { exact prefix suffix start end } }
                  attributions { role status method actor { name names { text } } source { id } } } } } } } } }
            """;

    @Test
    void theDecisiveQueryTakesTheSameSqlForAnyPageSize() {
        List<String> small = SqlLog.during(() -> ask(5, 2));
        List<String> large = SqlLog.during(() -> ask(50, 7));

        assertThat(large).hasSameSizeAs(small);
        // Actors, their statements and the counts of these, selectors, attributions with actors, names.
        assertThat(small).hasSize(6);
    }

    @Test
    void theDecisiveQueryAnswersEveryPart() {
        JsonPath answer = ask(50, 5);

        assertThat(answer.getList("data.actors.edges")).hasSize(50);
        assertThat(answer.getList("data.actors.edges.statementCount", Integer.class))
                .containsOnly(STATEMENTS_EACH);
        assertThat(answer.getList("data.actors.edges.node.statements.totalCount", Integer.class))
                .containsOnly(STATEMENTS_EACH);
        assertThat(answer.getList("data.actors.edges.node.statements.pageInfo.hasNextPage", Boolean.class))
                .containsOnly(true);
        String first = "data.actors.edges[0].node.statements.edges[0].node.";
        assertThat(answer.getString(first + "exact")).startsWith("Aussage 0");
        assertThat(answer.getString(first + "provenance.article.id")).startsWith("graph/");
        assertThat(answer.getString(first + "provenance.selectors[0].exact")).isEqualTo("Aussage 0 zum Brückenbau.");
        assertThat(answer.getString(first + "attributions[0].actor.name"))
                .isEqualTo(answer.getString("data.actors.edges[0].node.name"));
    }

    @Test
    void onlyWhatIsSelectedIsQueried() {
        List<String> sql = SqlLog.during(() -> GraphQl.data("{ actors { edges { node { id } } } }", Map.of()));

        assertThat(sql).hasSize(1);
    }

    @Test
    void aliasesOfOneFieldGetTheirOwnArguments() {
        JsonPath answer = GraphQl.data("""
                { actors(first: 2, filter: {search: "graphina"}) { edges { node {
                    one: statements(first: 1) { edges { node { exact } } }
                    three: statements(first: 3) { edges { node { exact } } }
                    denials: statements(filter: {act: [DENIAL]}) { totalCount edges { node { act } } } } } } }
                """, Map.of());

        for (int i = 0; i < 2; i++) {
            String actor = "data.actors.edges[" + i + "].node.";
            assertThat(answer.getList(actor + "one.edges")).hasSize(1);
            assertThat(answer.getList(actor + "three.edges")).hasSize(3);
            assertThat(answer.getList(actor + "denials.edges.node.act"))
                    .hasSize(3)
                    .containsOnly("DENIAL");
            assertThat(answer.getInt(actor + "denials.totalCount")).isEqualTo(3);
        }
    }

    @Test
    void pagesTogetherAreTheWholeListWhateverTheOrder() {
        for (String order : List.of("SAID_AT_DESC", "ARTICLE_POSITION", "CONFIDENCE_DESC")) {
            List<String> whole = GraphQl.data(
                            "query($o: StatementOrder) { statements(first: 100, orderBy: $o, filter: {article:"
                                    + " [\"graph/1\", \"graph/2\", \"graph/3\"]}) { edges { node { id } } } }",
                            Map.of("o", order))
                    .getList("data.statements.edges.node.id");

            List<String> walked = walk(order);

            assertThat(walked).as(order).hasSize(3 * STATEMENTS_EACH).containsExactlyElementsOf(whole);
        }
    }

    private static List<String> walk(String order) {
        List<String> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("o", order));
        JsonPath page;
        do {
            page = GraphQl.data(
                    "query($o: StatementOrder, $after: String) { statements(first: 4, after: $after, orderBy: $o, filter:"
                            + " {article: [\"graph/1\", \"graph/2\", \"graph/3\"]}) { totalCount"
                            + " pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id } } } }",
                    variables);
            walked.addAll(page.getList("data.statements.edges.node.id"));
            assertThat(page.getInt("data.statements.totalCount")).isEqualTo(3 * STATEMENTS_EACH);
            assertThat(page.getBoolean("data.statements.pageInfo.hasPreviousPage"))
                    .isEqualTo(variables.containsKey("after"));
            variables.put("after", page.getString("data.statements.pageInfo.endCursor"));
        } while (page.getBoolean("data.statements.pageInfo.hasNextPage"));
        return walked;
    }

    @Test
    void actorsCanBeWalkedPageByPage() {
        for (String order : List.of("STATEMENT_COUNT_DESC", "NAME")) {
            List<String> walked = new ArrayList<>();
            String after = null;
            do {
                Map<String, Object> variables = new HashMap<>(Map.of("o", order));
                variables.put("after", after);
                JsonPath page = GraphQl.data(
                        "query($o: ActorOrder, $after: String) { actors(first: 25, after: $after, orderBy: $o, filter:"
                                + " {search: \"graphina\", kind: [PERSON]}) { totalCount pageInfo { hasNextPage endCursor }"
                                + " edges { node { id } } } }",
                        variables);
                assertThat(page.getInt("data.actors.totalCount")).isEqualTo(SPEAKERS);
                walked.addAll(page.getList("data.actors.edges.node.id"));
                after = page.getBoolean("data.actors.pageInfo.hasNextPage")
                        ? page.getString("data.actors.pageInfo.endCursor")
                        : null;
            } while (after != null);
            assertThat(walked).as(order).hasSize(SPEAKERS).doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersCombine() {
        assertThat(count("{article: [\"graph/1\"]}")).isEqualTo(STATEMENTS_EACH);
        assertThat(count("{article: [\"graph/1\"], zone: [HEADLINE]}")).isEqualTo(1);
        assertThat(count("{article: [\"graph/1\"], not: {act: [DENIAL]}}")).isEqualTo(4);
        assertThat(count("{article: [\"graph/1\"], or: [{act: [DENIAL]}, {zone: [HEADLINE]}]}"))
                .isEqualTo(4);
        assertThat(count("{and: [{article: [\"graph/1\", \"graph/2\"]}, {article: [\"graph/2\"]}]}"))
                .isEqualTo(STATEMENTS_EACH);
        assertThat(count("{article: [\"graph/1\"], search: \"Aussagen\"}")).isEqualTo(STATEMENTS_EACH);
        assertThat(count("{article: [\"graph/1\"], search: \"Tunnel\"}")).isZero();
        assertThat(count("{article: [\"graph/1\"], minConfidence: 81}")).isZero();
        assertThat(count("{article: [\"graph/1\"], via: [\"src Nordlicht-Agentur\"]}"))
                .isEqualTo(1);
        assertThat(count("{article: [\"graph/1\"], resolution: [RESOLVED]}")).isEqualTo(STATEMENTS_EACH);
        assertThat(count("{article: []}")).isZero();
    }

    private static int count(String filter) {
        return GraphQl.data("{ statements(filter: " + filter + ") { totalCount } }", Map.of())
                .getInt("data.statements.totalCount");
    }

    @Test
    void organisationsAreRepresentedByThoseWhoSpeakForThem() {
        JsonPath answer = GraphQl.data(
                "{ actors(first: 1, filter: {search: \"erfundenes ministerium\"}) { edges { statementCount node { kind"
                        + " spokenFor: statements(as: [ON_BEHALF_OF]) { totalCount edges { node { attributions { actor {"
                        + " name represents { name } } } } } } } } } }",
                Map.of());

        String ministry = "data.actors.edges[0].";
        assertThat(answer.getInt(ministry + "statementCount")).isZero();
        assertThat(answer.getInt(ministry + "node.spokenFor.totalCount")).isEqualTo(SPEAKERS);
        assertThat(answer.getString(ministry + "node.spokenFor.edges[0].node.attributions[0].actor.represents[0].name"))
                .isEqualTo("Erfundenes Ministerium");
    }

    @Test
    void entitiesComeInTheOrderOfTheirKeysAndAWrongOneCostsOnlyItself() {
        String actor = GraphQl.data("{ actors(first: 1) { edges { node { id } } } }", Map.of())
                .getString("data.actors.edges[0].node.id");
        List<Map<String, String>> representations = List.of(
                Map.of("__typename", "Actor", "id", "no such id"),
                Map.of("__typename", "Article", "id", "graph/5"),
                Map.of("__typename", "Actor", "id", actor),
                Map.of("__typename", "Source", "id", "src Nordlicht-Agentur"),
                Map.of("__typename", "Article", "id", "never seen"),
                Map.of("__typename", "Actor", "id", "00000000-0000-0000-0000-000000000000"));

        JsonPath answer = GraphQl.data("""
                query($r: [_Any!]!) { _entities(representations: $r) { __typename
                  ... on Actor { id name }
                  ... on Article { id statements(first: 3) { totalCount edges { node { exact } } } }
                  ... on Source { statementsVia(first: 100) { totalCount } } } }
                """, Map.of("r", representations));

        assertThat(answer.getString("data._entities[0]")).isNull();
        assertThat(answer.getInt("data._entities[1].statements.totalCount")).isEqualTo(STATEMENTS_EACH);
        assertThat(answer.getList("data._entities[1].statements.edges.node.exact", String.class))
                .containsExactly("Aussage 0 zum Brückenbau.", "Aussage 1 zum Brückenbau.", "Aussage 2 zum Brückenbau.");
        assertThat(answer.getString("data._entities[2].id")).isEqualTo(actor);
        assertThat(answer.getInt("data._entities[3].statementsVia.totalCount")).isEqualTo(SPEAKERS);
        assertThat(answer.getInt("data._entities[4].statements.totalCount")).isZero();
        assertThat(answer.getString("data._entities[5]")).isNull();
    }

    @Test
    void listsWithinListsWithinListsCostOneSqlStatementEach() {
        List<JsonPath> answers = new ArrayList<>();

        List<String> sql = SqlLog.during(() -> answers.add(GraphQl.data("""
                { actors(first: 4, filter: {search: "graphina"}) { edges { node {
                    statements(first: 2) { edges { node {
                      attributions { actor {
                        statements(first: 3) { edges { node {
                          provenance { article { statements(first: 1) { edges { node { exact } } } } } } } } } }
                      provenance { article { statements(first: 4) { edges { node { exact } } } } } } } } } } } }
                """, Map.of())));

        String statement = "data.actors.edges[3].node.statements.edges[1].node.";
        JsonPath answer = answers.getFirst();
        assertThat(answer.getList(statement + "provenance.article.statements.edges"))
                .hasSize(4);
        assertThat(answer.getList(statement + "attributions[0].actor.statements.edges"))
                .hasSize(3);
        assertThat(answer.getList(statement
                        + "attributions[0].actor.statements.edges[2].node.provenance.article.statements.edges"))
                .hasSize(1);
        // Actors, their statements, attributions, the inner statements, and those of articles with either limit.
        assertThat(sql).hasSize(6);
    }

    @Test
    void manyEntitiesTakeOneSqlStatement() {
        List<Map<String, String>> representations = new ArrayList<>();
        for (int i = 0; i < SPEAKERS; i++) {
            representations.add(Map.of("__typename", "Article", "id", "graph/" + i));
        }

        List<String> sql = SqlLog.during(() -> GraphQl.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Article { statements(first: 2) {"
                        + " edges { node { exact attributions { actor { name } } } } } } } }",
                Map.of("r", representations)));

        assertThat(sql).hasSize(2);
    }

    @Test
    void wrongArgumentsAreNamedToTheClient() {
        assertInvalid("{ actors(first: 0) { totalCount } }", "'first' must be between 1 and 100, not 0");
        assertInvalid("{ actors(first: 101) { totalCount } }", "'first' must be between 1 and 100, not 101");
        assertInvalid("{ actors(after: \"Zm9v\") { totalCount } }", "'after' is not a cursor");
        assertInvalid("{ statements(after: \"%%%\") { totalCount } }", "'after' is not a cursor");
        assertInvalid("{ actor(id: \"graph/1\") { name } }", "'id' is not an id of this graph: graph/1");
        assertInvalid("{ statements(filter: {speaker: [\"x\"]}) { totalCount } }", "'speaker' is not an id");
        assertInvalid(
                "{ actors(first: 1) { edges { node { statements(first: 500) { totalCount } } } } }",
                "'first' must be between 1 and 100, not 500");
        assertInvalid(
                "{ actors(first: 1) { edges { node { statements(filter: {onBehalfOf: [\"x\"]}) { totalCount } } } } }",
                "'onBehalfOf' is not an id");
    }

    private static void assertInvalid(String query, String message) {
        JsonPath answer = GraphQl.ask(query);
        assertThat(answer.getString("errors[0].message")).as(query).startsWith(message);
        assertThat(answer.getString("errors[0].extensions.code")).as(query).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void nullForAnArgumentWithADefaultMeansTheDefault() {
        JsonPath answer = GraphQl.data(
                "{ actors(first: null, orderBy: null) { edges { node { statements(as: null, first: null) { edges {"
                        + " cursor } } } } } }",
                Map.of());

        assertThat(answer.getList("data.actors.edges")).hasSize(20);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = GraphQl.data("{ actors(first: 1, orderBy: NAME) { edges { cursor } } }", Map.of())
                .getString("data.actors.edges[0].cursor");

        assertInvalid("{ actors(after: \"" + cursor + "\") { totalCount } }", "'after' is not a cursor");
    }

    @Test
    void endlessQueriesAreRefused() {
        String nested = "{ actors { edges { node { " + "members { ".repeat(30) + "id" + " }".repeat(30) + " } } } }";

        assertThat(GraphQl.ask(nested).getString("errors[0].message")).contains("depth");
    }

    @Test
    void datesSayOnlyWhatTheArticleProves() {
        JsonPath answer = GraphQl.data(
                "{ statements(first: 1, filter: {article: [\"graph/1\"]}) { edges { node { saidAt { edtf basis } } } } }",
                Map.of());

        assertThat(answer.getString("data.statements.edges[0].node.saidAt.edtf"))
                .isEqualTo("../2026-01-11");
        assertThat(answer.getString("data.statements.edges[0].node.saidAt.basis"))
                .isEqualTo("PUBLISHED");
    }

    private static JsonPath ask(int actors, int statements) {
        return GraphQl.data(DECISIVE, Map.of("actors", actors, "statements", statements));
    }
}
