package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
import io.wortlaut.claims.statement.ArticleVersion.SpottedSource;

/** Searching statements, counting them by facets, and what was known when, over GraphQL. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementSearchTest {

    private static final Party STATE = Said.party(PartyKind.STATE, "Sucherland");
    private static final Party ALLY = Said.party(PartyKind.STATE, "Findeland");
    private static final Party AGENCY = Said.party(PartyKind.MEDIUM, "Suchagentur");
    private static final List<String> ARTICLES = List.of("search/1", "search/2", "search/3");

    @Inject
    Store store;

    @BeforeAll
    void storeArticles() {
        publish(
                "search/1",
                "Kutterfangquoten sind das Ende der Fischerei.",
                SpeechAct.DEMAND,
                List.of(STATE),
                List.of(AGENCY),
                "outlet-a",
                Said.person("Fenja Quotenberg"));
        publish(
                "search/2",
                "Die Quote für Kutter bleibt, wie sie ist; das Ende der Fischerei ist sie nicht.",
                SpeechAct.DENIAL,
                List.of(),
                List.of(),
                "outlet-a",
                STATE);
        publish(
                "search/3",
                "Wir fordern neue Häfen.",
                SpeechAct.DEMAND,
                List.of(),
                List.of(),
                "outlet-b",
                Said.party(PartyKind.COALITION, "Sucherland und Findeland", STATE, ALLY));
    }

    private void publish(
            String article,
            String words,
            SpeechAct act,
            List<Party> onBehalfOf,
            List<Party> via,
            String outlet,
            Party speaker) {
        String text = "Vorspann. " + words;
        store.store(
                Store.version(
                        article,
                        "sha256:" + article,
                        text,
                        "2026-02-0" + article.charAt(7),
                        Instant.parse("2026-02-1" + article.charAt(7) + "T06:00:00Z"),
                        List.of(new SpottedSource(outlet, outlet, SourceRole.OUTLET, null))),
                Said.in(text)
                        .statement(List.of(new Span(10, text.length())), Zone.BODY, act, onBehalfOf, via, speaker)
                        .extraction());
    }

    private static JsonPath find(String filter) {
        return GraphQl.data(
                "query($articles: [ID!]) { statements(filter: {article: $articles, " + filter
                        + "}) { totalCount edges { node { exact id } highlight { exact start end prefix suffix } } } }",
                Map.of("articles", ARTICLES));
    }

    @Test
    void whatIsFoundIsShownWhereItStandsInTheOriginal() {
        JsonPath plain = find("search: \"Quote\"");
        assertThat(plain.getInt("data.statements.totalCount")).isEqualTo(2);
        String compound = "data.statements.edges.find { it.node.exact.startsWith('Kutterfang') }.highlight[0].";
        assertThat(plain.getString(compound + "exact")).isEqualTo("Kutterfangquoten");
        assertThat(plain.getInt(compound + "start")).isEqualTo(10);
        assertThat(plain.getInt(compound + "end")).isEqualTo(26);
        assertThat(plain.getString(compound + "prefix")).isEqualTo("Vorspann. ");
        assertThat(plain.getString(compound + "suffix")).startsWith(" sind das Ende");

        assertThat(find("search: \"Quote\", searchMode: EXACT")
                        .getList("data.statements.edges.highlight.exact.flatten()"))
                .containsExactly("Quote");
        assertThat(find("search: \"Kutterf\", searchMode: PREFIX").getInt("data.statements.totalCount"))
                .isEqualTo(1);
        assertThat(find("act: [DENIAL]").getList("data.statements.edges[0].highlight"))
                .isEmpty();
        assertThat(find("not: {search: \"Quote\"}").getList("data.statements.edges.highlight.flatten()"))
                .isEmpty();
        assertThat(find("search: \"„“\"").getInt("data.statements.totalCount")).isZero();
    }

    @Test
    void theMostRelevantComesFirstOnEveryPage() {
        String query = """
                query($articles: [ID!], $after: String) { statements(first: 1, after: $after, orderBy: RELEVANCE,
                    filter: {article: $articles, search: "Kutter or Quote"}) {
                  pageInfo { hasNextPage endCursor } edges { node { exact } } } }
                """;
        JsonPath first = GraphQl.data(query, Map.of("articles", ARTICLES));
        JsonPath second = GraphQl.data(
                query, Map.of("articles", ARTICLES, "after", first.getString("data.statements.pageInfo.endCursor")));

        // Two whole words weigh more than the parts of a compound.
        assertThat(first.getString("data.statements.edges[0].node.exact")).startsWith("Die Quote");
        assertThat(second.getString("data.statements.edges[0].node.exact")).startsWith("Kutterfangquoten");
        assertThat(second.getBoolean("data.statements.pageInfo.hasNextPage")).isFalse();
        assertThat(GraphQl.ask("{ statements(orderBy: RELEVANCE) { totalCount } }")
                        .getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void facetsCountTheWholeList() {
        JsonPath answer = GraphQl.data("""
                query($articles: [ID!]) { statements(first: 1, filter: {article: $articles}) { facets(by: [
                    ACT, STATE, SPEAKER, VIA, OUTLET, ARTICLE, QUOTE_TYPE, RESOLUTION, LANGUAGE, STANCE, CLAIM]) {
                  facet buckets { value count actor { name } source { id } article { id } claim { text } } } } }
                """, Map.of("articles", ARTICLES));

        assertThat(answer.getList("data.statements.facets.facet"))
                .containsExactly(
                        "ACT",
                        "STATE",
                        "SPEAKER",
                        "VIA",
                        "OUTLET",
                        "ARTICLE",
                        "QUOTE_TYPE",
                        "RESOLUTION",
                        "LANGUAGE",
                        "STANCE",
                        "CLAIM");
        assertThat(buckets(answer, 0, "value")).containsExactly("DEMAND", "DENIAL");
        assertThat(answer.getList("data.statements.facets[0].buckets.count")).containsExactly(2, 1);
        // By its spokeswoman, by itself, and in a coalition.
        assertThat(buckets(answer, 1, "actor.name")).containsExactly("Sucherland", "Findeland");
        assertThat(answer.getList("data.statements.facets[1].buckets.count")).containsExactly(3, 1);
        assertThat(buckets(answer, 2, "actor.name")).contains("Fenja Quotenberg", "Sucherland");
        assertThat(buckets(answer, 3, "source.id")).containsExactly("src Suchagentur");
        assertThat(buckets(answer, 4, "source.id")).containsExactly("outlet-a", "outlet-b");
        assertThat(buckets(answer, 5, "article.id")).containsExactlyElementsOf(ARTICLES);
        assertThat(buckets(answer, 7, "value")).containsExactly("RESOLVED");
        assertThat(buckets(answer, 8, "value")).containsExactly("de");
        assertThat(buckets(answer, 10, "claim.text")).hasSize(2).doesNotContainNull();
    }

    private static List<String> buckets(JsonPath answer, int facet, String what) {
        return answer.getList("data.statements.facets[" + facet + "].buckets." + what, String.class);
    }

    @Test
    void facetsOfManyListsTakeWhatThoseOfOneDoAndNothingUnlessAskedFor() {
        String query = "query($first: Int) { actors(first: $first, filter: {search: \"land\"}) { edges { node {"
                + " statements(first: 1) { edges { node { id } } %s } } } } }";
        String facets = "facets(by: [ACT, STATE, OUTLET]) { buckets { value count actor { name } } }";

        List<String> without = SqlLog.during(() -> GraphQl.data(query.formatted(""), Map.of("first", 5)));
        List<String> one = SqlLog.during(() -> GraphQl.data(query.formatted(facets), Map.of("first", 1)));
        List<String> many = SqlLog.during(() -> GraphQl.data(query.formatted(facets), Map.of("first", 5)));

        assertThat(without).hasSize(2);
        // The facets, the states among those who speak, and the actors of the values.
        assertThat(one).hasSize(5);
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void noPageIsReadOfAListThatIsOnlyCounted() {
        String query = "{ statements(filter: {search: \"Sturm\"}) { %s } }";
        String facets = "facets(by: [ACT]) { buckets { count } } ";

        assertThat(SqlLog.during(() -> GraphQl.data(query.formatted(facets), Map.of())))
                .hasSize(1);
        assertThat(SqlLog.during(() -> GraphQl.data(query.formatted(facets + "totalCount"), Map.of())))
                .hasSize(2);
        assertThat(SqlLog.during(() -> GraphQl.data(query.formatted(facets + "pageInfo { endCursor }"), Map.of())))
                .hasSize(2);
    }

    @Test
    void filtersBySourceLanguageTimeAddresseeAndId() {
        String id = find("act: [DENIAL]").getString("data.statements.edges[0].node.id");
        assertThat(count("ids: [\"" + id + "\"]")).isEqualTo(1);
        assertThat(count("ids: []")).isZero();
        assertThat(count("outlet: [\"outlet-a\"]")).isEqualTo(2);
        assertThat(count("sourceChain: [\"outlet-b\", \"src Suchagentur\"]")).isEqualTo(2);
        assertThat(count("language: [\"de\"]")).isEqualTo(3);
        assertThat(count("language: [\"lt\"]")).isZero();
        assertThat(count("saidFrom: \"2026-02-02\"")).isEqualTo(2);
        assertThat(count("saidTo: \"2026-02-02\"")).isEqualTo(2);
        assertThat(count("saidFrom: \"2026-02-02\", saidTo: \"2026-02-02\"")).isEqualTo(1);
        // That it is not the end answers that it is.
        assertThat(count("hasClaim: true")).isGreaterThanOrEqualTo(2);
        assertThat(count("hasClaim: true") + count("hasClaim: false")).isEqualTo(3);
        assertThat(count("addressee: [\"00000000-0000-0000-0000-000000000000\"]"))
                .isZero();
    }

    private static int count(String filter) {
        return find(filter).getInt("data.statements.totalCount");
    }

    @Test
    void whoIsNamedInAStatementIsWhomItIsAbout() {
        String words = "Der Gemeinderat von Zielhausen hat uns belogen";
        String text = words + ", sagte Thea Werferin.";
        store.store(
                "search/target",
                text,
                Said.in(text)
                        .statement(words, Said.person("Thea Werferin"))
                        .mention(
                                "Gemeinderat von Zielhausen",
                                "Gemeinderat von Zielhausen",
                                PartyKind.ORGANIZATION,
                                "name",
                                null)
                        .mention("Thea Werferin", "Thea Werferin", PartyKind.PERSON, "name", null));
        String target = GraphQl.data("{ actors(filter: {search: \"zielhausen\"}) { edges { node { id } } } }", Map.of())
                .getString("data.actors.edges[0].node.id");

        JsonPath answer = GraphQl.data(
                "query($target: [ID!]) { statements(filter: {target: $target}) { totalCount edges { node { attributions {"
                        + " role actor { name } mention { exact } } } } } }",
                Map.of("target", List.of(target)));

        assertThat(answer.getInt("data.statements.totalCount")).isEqualTo(1);
        String attributions = "data.statements.edges[0].node.attributions.";
        assertThat(answer.getList(attributions + "role")).containsExactly("SPEAKER", "TARGET");
        assertThat(answer.getString("data.statements.edges[0].node.attributions[1].mention.exact"))
                .isEqualTo("Gemeinderat von Zielhausen");
    }

    @Test
    void whatWasKnownOnADayIsWhatHadComeInAndStoodByThen() {
        String text = "Der Damm hält.";
        Instant first = Instant.parse("2026-04-01T00:00:00Z");
        store.store(
                Store.version("search/known", "sha256:known/1", text, "2026-03-31", first, List.of()),
                Said.in(text).statement(text, Said.person("Dora Deichgraf")).extraction());
        store.store(
                Store.version(
                        "search/known",
                        "sha256:known/2",
                        "Berichtigt.",
                        "2026-03-31",
                        Instant.parse("2026-04-05T00:00:00Z"),
                        List.of()),
                Extraction.EMPTY);

        List<Integer> known = new ArrayList<>();
        for (String time : List.of("2026-03-31", "2026-04-01", "2026-04-04", "2026-04-05")) {
            known.add(GraphQl.data(
                            "{ statements(filter: {article: [\"search/known\"], asOf: \"" + time
                                    + "T00:00:00Z\"}) { totalCount } }",
                            Map.of())
                    .getInt("data.statements.totalCount"));
        }

        assertThat(known).containsExactly(0, 1, 1, 0);
        assertThat(GraphQl.data("{ statements(filter: {article: [\"search/known\"]}) { totalCount } }", Map.of())
                        .getInt("data.statements.totalCount"))
                .isZero();
    }
}
