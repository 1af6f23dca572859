package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Kept;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.statement.ArticleVersion.SpottedSource;

/** Lists are reached along indexes, and counted no further than anybody is told: they are the lists that they were. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ListPathsTest {

    private static final Party SPEAKER = Said.person("Runa Wegener");
    private static final Party OTHER = Said.person("Tove Pfadler");
    private static final Party AGENCY = Said.party(PartyKind.MEDIUM, "Wegpress");
    private static final int ARTICLES = 6;

    @Inject
    Store store;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void read() {
        for (int number = 0; number < ARTICLES; number++) {
            String text = "Weg " + number + " führt hin, sagte Runa Wegener. Er führt zurück, sagte Tove Pfadler."
                    + " Er ende nie, hieß es.";
            String first = "Weg " + number + " führt hin";
            String second = "Er führt zurück";
            Said said = Said.in(text)
                    .statement(
                            spans(text, first),
                            Zone.BODY,
                            SpeechAct.STATEMENT,
                            List.of(OTHER),
                            number % 2 == 0 ? List.of(AGENCY) : List.of(),
                            SPEAKER)
                    .statement(spans(text, second), Zone.BODY, SpeechAct.DENIAL, List.of(), List.of(), OTHER, SPEAKER)
                    .statement("Er ende nie", Said.party(PartyKind.UNRESOLVED, "es"));
            // The last is of a day behind that on which it came in.
            store.store(
                    Store.version(
                            "path/" + number,
                            "sha256:" + number,
                            text,
                            number == ARTICLES - 1 ? "2026-03-20" : "2026-03-0" + (1 + number / 2),
                            Instant.parse("2026-03-0" + (2 + number / 2) + "T08:00:00Z"),
                            List.of(
                                    new SpottedSource("src Wegblatt", "Wegblatt", SourceRole.OUTLET, null),
                                    new SpottedSource("src Fernpress", "Fernpress", SourceRole.RELAY, null))),
                    said.extraction());
        }
    }

    private static List<Span> spans(String text, String words) {
        int start = text.indexOf(words);
        return List.of(new Span(start, start + words.length()));
    }

    /** Within 'or' nothing is known of the whole list: there it is read without any such way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "speaker: $runa",
                "speaker: $both",
                "onBehalfOf: $tove",
                "speaker: $both, act: [DENIAL]",
                "via: $agency",
                "sourceChain: $agency",
                "sourceChain: $published",
                "outlet: $outlet",
                "outlet: $outlet, act: [DENIAL]",
                "outlet: $outlet, saidFrom: \"2026-03-02\", saidTo: \"2026-03-02\"",
                "outlet: $outlet, asOf: \"2026-03-30T12:00:00Z\"",
                "speaker: $runa, quoteType: [DIRECT, INDIRECT], not: {act: [DENIAL]}",
                "speaker: $runa, saidFrom: \"2026-03-02\"",
                "claim: $claim, zone: [BODY, HEADLINE], reviewState: [EXTRACTED, REJECTED]",
                "resolution: [UNRESOLVED]",
                "resolution: [AMBIGUOUS, UNRESOLVED], article: $articles",
                "claim: $claim",
                "stance: [ASSERTS], article: $articles",
                "stance: [ASSERTS, DENIES], act: [DENIAL], article: $articles",
                "stance: [ASSERTS], asOf: \"2026-03-30T12:00:00Z\", article: $articles",
                "minConfidence: 80, article: $articles",
                "search: \"weg\", article: $articles",
                "search: \"führt\", act: [DENIAL], article: $articles",
                "asOf: \"2026-03-03T12:00:00Z\", article: $articles",
                "asOf: \"2026-03-30T12:00:00Z\", speaker: $runa"
            })
    void isTheListThatReadingAllGives(String filter) {
        List<String> listed = walk(filter);

        assertThat(listed).isNotEmpty().doesNotHaveDuplicates().isEqualTo(walk("or: [{" + filter + "}]"));
        assertThat(counts(filter)).isEqualTo(counts("or: [{" + filter + "}]"));
        assertThat(counts(filter)).startsWith(listed.size() + " EXACT");
    }

    /** Whether a statement is listed is copied to where its lists are read. */
    @ParameterizedTest
    @ValueSource(strings = {"review_state = 'REJECTED'", "anchor = 'ORPHANED'", "zone = 'HEADLINE'", "act = 'WARNING'"})
    void isWithoutWhatIsNoLongerListed(String change) {
        String column = change.substring(0, change.indexOf(' '));
        String one = " where article_id = 'path/1' and position = "
                + value("select cast(position as text) from statement"
                        + " where article_id = 'path/1' and act = 'DENIAL'");
        for (String filter : List.of(
                "speaker: $both, act: [DENIAL]",
                "stance: [ASSERTS, DENIES], act: [DENIAL], article: $articles",
                "sourceChain: $published, act: [DENIAL]")) {
            int before = walk(filter).size();
            String was = value("select " + column + " from statement" + one);
            run("update statement set " + change + one);
            try {
                assertThat(walk(filter)).hasSize(before - 1).isEqualTo(walk("or: [{" + filter + "}]"));
                assertThat(counts(filter)).startsWith(before - 1 + " EXACT");
            } finally {
                run("update statement set " + column + " = '" + was + "'" + one);
            }
            assertThat(walk(filter)).hasSize(before);
        }
    }

    @Test
    void whatIsCopiedFollowsStatementsAndTheSourcesOfTheirArticles() {
        Kept.assertTrue(entityManager);

        run("delete from article_source where article_id = 'path/2'");
        run(
                "insert into article_source values ('path/2', 'src Wegbote', 'OUTLET'), ('path/2', 'src Wegblatt', 'MENTIONED')");
        run("update statement set said_until = '2026-03-05', position = position + 100 where article_id = 'path/3'");

        Kept.assertTrue(entityManager);
        assertThat(walk("outlet: [\"src Wegbote\"]")).hasSize(3);
        assertThat(walk("outlet: $outlet, article: [\"path/2\"]")).isEmpty();
    }

    /** A value that has no number there would be lost. */
    @Test
    void everyValueThatIsCopiedHasItsNumber() {
        List<String> order = List.of("zone", "anchor", "review_state", "act", "quote_type");
        Map<String, Enum<?>[]> columns = Map.of(
                "zone", Zone.values(),
                "anchor", AnchorState.values(),
                "review_state", ReviewState.values(),
                "act", SpeechAct.values(),
                "quote_type", QuoteType.values());
        columns.forEach((column, values) -> {
            String names = Stream.of(values).map(Enum::name).collect(Collectors.joining(","));
            List<String> arguments =
                    new ArrayList<>(List.of("'BODY'", "'EXACT'", "'EXTRACTED'", "'DENIAL'", "'DIRECT'"));
            arguments.set(order.indexOf(column), "value");
            assertThat((List<?>) entityManager
                            .createNativeQuery(
                                    "select value from unnest(string_to_array('" + names + "', ',')) as value"
                                            + " where trait_" + column + "(traits_of(" + String.join(", ", arguments)
                                            + ", null)) is distinct from value")
                            .getResultList())
                    .as(column)
                    .isEmpty();
        });
    }

    @Test
    void actorsAndTheirSpokespeopleAreReadInOneList() {
        String query = "query($id: ID!) { actor(id: $id) { statements(%s) { totalCount edges { node { id } } } } }";
        Map<String, Object> tove = Map.of("id", variables().get("tove").getFirst());

        List<String> rolledUp = GraphQl.data(query.formatted("first: 100, rollUp: true"), tove)
                .getList("data.actor.statements.edges.node.id");
        List<String> roles = GraphQl.data(query.formatted("first: 100, as: [ON_BEHALF_OF, SPEAKER]"), tove)
                .getList("data.actor.statements.edges.node.id");

        assertThat(rolledUp).hasSize(2 * ARTICLES).doesNotHaveDuplicates().isEqualTo(roles);
        assertThat(rolledUp).isEqualTo(walk("or: [{speaker: $tove}, {onBehalfOf: $tove}]"));
    }

    @Test
    void whatNobodyCountsIsCountedToTheBound() {
        String many = "insert into actor (id, survivor_id, kind, name, statement_count, rolled_up_count, created_at)"
                + " select x.id, x.id, 'COALITION', 'Pfadbund ' || x.n, 0, 1, now()"
                + " from (select gen_random_uuid() as id, n from generate_series(1, %d) as n) x";
        String all = "{ actors(filter: {kind: [COALITION]}) { totalCount totalCountRelation } }";
        int already = GraphQl.data(all, Map.of()).getInt("data.actors.totalCount");
        try {
            run(many.formatted(1000 - already));
            JsonPath exact = GraphQl.data(all, Map.of());
            run(many.formatted(1));
            JsonPath bounded = GraphQl.data(all, Map.of());

            assertThat(exact.getString("data.actors")).contains("1000", "EXACT");
            assertThat(bounded.getString("data.actors")).contains("1000", "AT_LEAST");
        } finally {
            run("delete from actor where name like 'Pfadbund %'");
        }
    }

    private List<String> walk(String filter) {
        List<String> ids = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = ask(filter, "first: 3" + after, "pageInfo { hasNextPage endCursor } edges { node { id } }");
            ids.addAll(page.getList("data.statements.edges.node.id"));
            more = page.getBoolean("data.statements.pageInfo.hasNextPage");
            after = ", after: \"" + page.getString("data.statements.pageInfo.endCursor") + "\"";
        }
        return ids;
    }

    private String counts(String filter) {
        JsonPath answer = ask(
                filter,
                "first: 1",
                "totalCount totalCountRelation facets(by: [SPEAKER, ACT]) { relation buckets { value count } }");
        return answer.getString("data.statements.totalCount") + " "
                + answer.getString("data.statements.totalCountRelation") + " "
                + answer.getString("data.statements.facets");
    }

    private JsonPath ask(String filter, String arguments, String fields) {
        Map<String, List<String>> variables = variables();
        StringBuilder declared = new StringBuilder("query(");
        variables.keySet().stream()
                .filter(name -> filter.contains("$" + name))
                .forEach(name -> declared.append("$").append(name).append(": [ID!] "));
        String query = filter.contains("$") ? declared.append(")").toString() : "";
        return GraphQl.data(
                query + " { statements(" + arguments + ", filter: {" + filter + "}) { " + fields + " } }", variables);
    }

    private Map<String, List<String>> variables() {
        String runa = actor("Runa Wegener");
        String tove = actor("Tove Pfadler");
        List<String> claims = GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { stances { claim { id } } } } } }",
                        Map.of("a", List.of("path/1")))
                .getList("data.statements.edges.node.stances.flatten().claim.id");
        return Map.of(
                "runa", List.of(runa),
                "tove", List.of(tove),
                "both", List.of(runa, tove),
                "agency", List.of("src Wegpress"),
                "outlet", List.of("src Wegblatt"),
                "published", List.of("src Wegpress", "src Wegblatt", "src Fernpress"),
                "claim", claims,
                "articles", List.of("path/0", "path/1", "path/2", "path/3", "path/4", "path/5"));
    }

    private static String actor(String name) {
        return GraphQl.data(
                        "query($n: String) { actors(filter: {search: $n}) { edges { node { id } } } }",
                        Map.of("n", name))
                .getString("data.actors.edges[0].node.id");
    }

    private String value(String query) {
        return (String) entityManager.createNativeQuery(query, String.class).getSingleResult();
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(statement).executeUpdate());
    }
}
