package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.Service;

/**
 * The questions of {@code deploy/queries}, each as one request through the gateway, over real articles. Those lie beside the
 * repository and not in it; skipped where they are absent.
 */
class TwelveQuestionsIT {

    private static final Path HOME = Installation.current().home();
    private static final Path CALLS = HOME.resolve("deploy/local/target/calls-of-questions.txt");
    /** A level of a question takes at most one call of each subgraph, and no question has more levels. */
    private static final long MOST_CALLS = 2;

    private static final StringBuilder CALLED = new StringBuilder();

    private static RunningStack running;
    private static SeedGold gold;
    private static List<String> articles;

    @BeforeAll
    static void ingestSeeds() throws IOException, InterruptedException {
        assumeTrue(SeedGold.isThere(), "no seeds beside this checkout");
        running = RunningStack.get();
        gold = SeedGold.read();
        assertThat(running.ingest(SeedGold.seeds())).isTrue();
        articles = nodes(running.graph()
                        .data(
                                "{ articles(filter: {search: \"Nordkorea\"}, first: 20) { edges { node { id } } } }",
                                Map.of())
                        .path("articles"))
                .stream()
                .map(article -> article.path("id").asText())
                .toList();
    }

    @AfterAll
    static void recordCalls() throws IOException {
        if (running != null) {
            Files.writeString(CALLS, CALLED);
        }
    }

    private static JsonNode ask(String question, Map<String, Object> variables) {
        String query;
        try {
            query = Files.readString(HOME.resolve("deploy/queries").resolve(question + ".graphql"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Graph graph = running.graph();
        long articlesBefore = graph.requestsTo(Service.ARTICLES);
        long claimsBefore = graph.requestsTo(Service.CLAIMS);
        JsonNode data = graph.data(query, variables);
        long toArticles = graph.requestsTo(Service.ARTICLES) - articlesBefore;
        long toClaims = graph.requestsTo(Service.CLAIMS) - claimsBefore;
        CALLED.append("%s: articles %d, claims %d%n".formatted(question, toArticles, toClaims));
        assertThat(toArticles).as("calls of articles-service for %s", question).isLessThanOrEqualTo(MOST_CALLS);
        assertThat(toClaims).as("calls of claims-service for %s", question).isBetween(1L, MOST_CALLS);
        return data;
    }

    private static String actor(String name) {
        return actor(name, name);
    }

    /** @param spelling one that an article uses */
    private static String actor(String name, String spelling) {
        return Graph.nodes(running.graph()
                        .data(
                                "query ($name: String) { actors(filter: {search: $name}, first: 100) { edges { node { id name } } } }",
                                Map.of("name", spelling))
                        .path("actors"))
                .filter(actor -> actor.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static List<JsonNode> nodes(JsonNode connection) {
        return Graph.nodes(connection).toList();
    }

    private static Set<String> texts(JsonNode array, String path) {
        return Graph.elements(array)
                .map(element -> element.at(path).asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean has(JsonNode statement, String list, String value) {
        return texts(statement.path(list), "").contains(value);
    }

    /** All outermost statements of the seeds in any zone. */
    private static List<JsonNode> statements() {
        return nodes(running.graph().data("""
                        query ($search: String) { articles(filter: {search: $search}, first: 20) { edges { node { statements(first: 100,
                          filter: {zone: [HEADLINE, SUMMARY, SUBHEAD, BODY, CAPTION, TEASER]}) { edges { node {
                            id act stances { stance claim { id statementCount } }
                            provenance { article { headline } selectors { start end } } } } } } } } }
                        """, Map.of("search", "Nordkorea")).path("articles")).stream()
                .flatMap(article -> Graph.nodes(article.path("statements")))
                .toList();
    }

    private static String statement(String goldId) {
        return gold.nodes(goldId, statements()).getFirst().path("id").asText();
    }

    /** The largest claim that one of the statements of a claim of the gold standard is about. */
    private static String claim(String goldClaim) {
        Set<String> about = gold.ids(statement -> statement.path("claims").has(goldClaim));
        return statements().stream()
                .filter(statement -> gold.found(List.of(statement)).stream().anyMatch(about::contains))
                .flatMap(statement -> Graph.elements(statement.path("stances")))
                .map(link -> link.path("claim"))
                .max(java.util.Comparator.comparingInt(
                        claim -> claim.path("statementCount").asInt()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void whatDidSomebodySay() {
        JsonNode wood = ask("01-what-did-somebody-say", Map.of("actor", actor("Robert Wood")))
                .path("actor");

        JsonNode list = wood.path("statements");
        assertThat(gold.found(nodes(list)))
                .containsAll(gold.ids(statement -> has(statement, "speakers", "Robert Wood")));
        for (JsonNode facet : list.path("facets")) {
            assertThat(Graph.elements(facet.path("buckets"))
                            .mapToInt(bucket -> bucket.path("count").asInt())
                            .sum())
                    .isEqualTo(list.path("totalCount").asInt());
        }
    }

    @Test
    void whoDenies() {
        JsonNode claim = ask("02-who-denies", Map.of("claim", claim("C1"))).path("claim");

        assertThat(claim.path("text").asText()).isNotBlank();
        assertThat(claim.path("stances")).isNotEmpty().allSatisfy(group -> {
            assertThat(group.path("statementCount").asInt()).isPositive();
            assertThat(group.path("articles")).isNotEmpty();
        });
        Graph.elements(claim.path("stances"))
                .filter(group -> group.path("stance").asText().equals("DENIES"))
                .forEach(denials ->
                        assertThat(texts(denials.path("actors"), "/name")).containsAnyOf("Nordkorea", "Russland"));
    }

    @Test
    void whatCameThroughASource() {
        String kcna = nodes(running.graph()
                        .data("{ sources(filter: {search: \"KCNA\"}) { edges { node { id } } } }", Map.of())
                        .path("sources"))
                .getFirst()
                .path("id")
                .asText();

        JsonNode source =
                ask("03-what-came-through-a-source", Map.of("source", kcna)).path("source");

        assertThat(source.path("stateControlled").asBoolean()).isTrue();
        assertThat(source.path("ratings")).isEmpty();
        assertThat(gold.found(nodes(source.path("statementsVia"))))
                .containsAll(gold.ids(statement -> has(statement, "via", "KCNA")));
    }

    @Test
    void whoSpeaksMost() {
        JsonNode answer = ask("04-who-speaks-most", Map.of("article", articles));

        assertThat(Graph.elements(answer.at("/actors/edges"))
                        .map(edge -> edge.path("statementCount").asInt())
                        .toList())
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(texts(answer.at("/states/edges"), "/node/name"))
                .contains("Vereinigte Staaten", "Nordkorea", "Russland");
    }

    @Test
    void whoIsInWhichCoalition() {
        List<String> coalitions = nodes(running.graph()
                        .data(
                                "{ actors(filter: {kind: [COALITION]}, first: 100) { edges { node { id members { id } } } } }",
                                Map.of())
                        .path("actors"))
                .stream()
                .filter(actor -> actor.path("members").size() > 1)
                .map(actor -> actor.path("id").asText())
                .toList();
        assertThat(coalitions).hasSizeGreaterThan(1);

        JsonNode diff = ask(
                        "09-who-is-in-which-coalition", Map.of("one", coalitions.get(0), "other", coalitions.get(1)))
                .path("compareMembers");

        Set<String> both = texts(diff.path("both"), "/id");
        Set<String> oneOnly = texts(diff.path("onlyA"), "/id");
        assertThat(both.size() + oneOnly.size()).isGreaterThan(1);
        assertThat(both).doesNotContainAnyElementsOf(oneOnly);
    }

    @Test
    void howWellFoundedIsAClaim() {
        JsonNode claim = ask("05-how-well-founded-is-a-claim", Map.of("claim", claim("C2")))
                .path("claim");

        assertThat(claim.path("status").asText()).isIn("CONTESTED", "UNCONTESTED", "SINGLE_SOURCE");
        assertThat(claim.path("independentOrigins").asInt()).isPositive();
        assertThat(gold.found(nodes(claim.path("statements"))))
                .containsAnyElementsOf(
                        gold.ids(statement -> statement.path("claims").has("C2")));
    }

    @Test
    void whoDemandsWhat() {
        JsonNode list = ask("06-who-demands-what", Map.of("article", articles)).path("statements");

        Set<String> demands =
                gold.ids(statement -> statement.path("act").asText().equals("DEMAND")
                        && statement.path("zone").asText().equals("BODY"));
        Set<String> found = gold.found(nodes(list));
        found.retainAll(demands);
        assertThat(found).hasSizeGreaterThan(demands.size() / 2);
        assertThat(texts(list.at("/facets/1/buckets"), "/actor/name")).contains("Vereinigte Staaten");
        assertThat(list.at("/facets/1/buckets/0/count").asInt()).isGreaterThan(3);
    }

    @Test
    void howDidItGetHere() {
        List<String> ids = Stream.of("A1-s8", "A1-s10", "A3-s5")
                .map(TwelveQuestionsIT::statement)
                .toList();

        List<JsonNode> chains =
                nodes(ask("07-how-did-it-get-here", Map.of("statements", ids)).path("statements"));

        assertThat(chains).hasSize(3);
        assertThat(chains.stream()
                        .flatMap(chain -> Graph.elements(chain.path("attributions")))
                        .filter(part -> part.path("role").asText().equals("VIA"))
                        .map(part -> part.at("/source/name").asText()))
                .contains("Reuters", "TASS", "KCNA");
        assertThat(chains.stream().flatMap(chain -> texts(chain.at("/provenance/article/relays"), "/name").stream()))
                .contains("Verslo žinios");
        assertThat(chains)
                .allSatisfy(chain ->
                        assertThat(chain.at("/repeats/totalCount").asInt()).isZero());
    }

    @Test
    void whoIsNotKnown() {
        JsonNode answer = ask("08-who-is-not-known", Map.of("article", articles));

        assertThat(gold.found(nodes(answer.path("unresolved"))))
                .containsAll(gold.ids(statement -> has(statement, "speakers", "UNRESOLVED")));
        assertThat(nodes(answer.path("unnamed"))).isNotEmpty();
    }

    @Test
    void whatDoHeadlinesDistort() {
        List<JsonNode> statements = nodes(
                ask("10-what-do-headlines-distort", Map.of("article", articles)).path("statements"));

        assertThat(changes(gold.nodes("A0-z1", statements)))
                .containsExactly("DIRECTION_CHANGED: an die Ukraine, gegen die Ukraine");
        assertThat(changes(gold.nodes("A1-z1", statements)))
                .containsExactly("QUALIFIER_DROPPED: 9 Mal, mindestens neunmal");
        // No other zone of the seeds says something else than its body in a way that words alone can show.
        Set<String> distorted = new HashSet<>(gold.found(statements.stream()
                .filter(statement -> !statement.path("distorts").isEmpty())
                .toList()));
        assertThat(distorted).containsExactlyInAnyOrder("A0-z1", "A1-z1");
    }

    private static List<String> changes(List<JsonNode> statements) {
        return statements.stream()
                .flatMap(statement -> Graph.elements(statement.path("distorts")))
                .map(change -> change.path("change").asText() + ": "
                        + change.at("/selector/exact").asText() + ", "
                        + change.at("/ofSelector/exact").asText())
                .toList();
    }

    @Test
    void whatAreTheyCalled() {
        JsonNode answer =
                ask("11-what-are-they-called", Map.of("one", actor("Nordkorea"), "other", actor("Sergej Schoigu")));

        assertThat(texts(answer.at("/one/names"), "/text")).contains("Nordkorea", "DVRK", "Pjöngjang");
        assertThat(answer.at("/other/roles")).anySatisfy(role -> {
            assertThat(role.path("title").asText()).containsIgnoringCase("Verteidigungsminister");
            assertThat(role.at("/reportedBy/0/headline").asText()).isNotBlank();
        });
    }

    @Test
    void whereDoTwoDiffer() {
        JsonNode answer = ask(
                "12-where-do-two-differ",
                Map.of(
                        "one", actor("Nordkorea"),
                        "other", actor("Vereinigte Staaten", "USA"),
                        "search", "Waffenlieferung"));

        assertThat(answer.path("compareActors")).allSatisfy(diff -> {
            assertThat(diff.at("/claim/text").asText()).isNotBlank();
            assertThat(diff.path("a")).isNotEmpty();
            assertThat(diff.path("b")).isNotEmpty();
        });
        assertThat(answer.at("/single/totalCount").asInt()).isPositive();
        assertThat(Graph.elements(answer.at("/search/edges"))).isNotEmpty().allSatisfy(edge -> assertThat(
                        texts(edge.path("highlight"), "/exact"))
                .anyMatch(word -> word.startsWith("Waffenlieferung")));
        assertThat(answer.at("/search/totalCount").asInt())
                .isGreaterThanOrEqualTo(
                        gold.ids(statement -> statement.path("zone").asText().equals("BODY")
                                        && statement.path("exact").asText().contains("Waffenlieferung"))
                                .size());
    }

    @Test
    void whatWasKnownOnADay() {
        Map<String, Object> before =
                Map.of("asOf", "2001-01-01T00:00:00Z", "claim", claim("C1"), "actor", actor("Nordkorea"));
        JsonNode nothing = ask("13-what-was-known-on-a-day", before);
        assertThat(nothing.at("/statements/totalCount").asInt()).isZero();
        assertThat(nothing.at("/claim/stances")).isEmpty();
        assertThat(nothing.at("/actor/positions")).isEmpty();

        JsonNode now = ask(
                "13-what-was-known-on-a-day",
                Map.of(
                        "asOf", java.time.Instant.now().plusSeconds(60).toString(),
                        "claim", claim("C1"),
                        "actor", actor("Nordkorea")));
        assertThat(now.at("/statements/totalCount").asInt()).isGreaterThan(20);
        assertThat(now.at("/claim/stances")).isNotEmpty();
        assertThat(now.at("/actor/positions")).isNotEmpty();
    }
}
