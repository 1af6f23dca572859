package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.Service;

/** Articles in, one federated answer out, over the sample articles. */
class WholeLineIT {

    private static final String ACTORS = """
            query Actors($first: Int!) {
              actors(first: $first) {
                totalCount
                edges {
                  statementCount
                  node {
                    name kind
                    statements(first: 5) {
                      edges { node {
                        exact quoteType act
                        provenance {
                          article { headline outlet { name } relays { name } }
                          selectors { exact prefix suffix start end }
                        }
                      } }
                    }
                  }
                }
              }
            }""";

    private static RunningStack running;

    @BeforeAll
    static void ingestSamples() throws InterruptedException {
        running = RunningStack.get();
        assertThat(running.ingest(Installation.current().sampleData())).isTrue();
    }

    @Test
    void oneRequestGivesActorsStatementsAndTheirArticles() {
        JsonNode actors = running.graph().data(ACTORS, Map.of("first", 20)).path("actors");

        List<JsonNode> statements = Graph.nodes(actors)
                .flatMap(actor -> Graph.nodes(actor.path("statements")))
                .toList();
        assertThat(Graph.nodes(actors)).hasSize(20);
        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.path("exact").asText()).isNotBlank();
            assertThat(statement.at("/provenance/selectors")).isNotEmpty();
            assertThat(statement.at("/provenance/article").has("headline")).isTrue();
        });
        assertThat(statements).anySatisfy(statement -> assertThat(
                        statement.at("/provenance/article/outlet/name").asText())
                .isNotBlank());
    }

    @Test
    void actorsComeByTheNumberOfTheirStatements() {
        JsonNode actors = running.graph().data(ACTORS, Map.of("first", 50)).path("actors");

        List<Integer> counts = Graph.elements(actors.path("edges"))
                .map(edge -> edge.path("statementCount").asInt())
                .toList();
        assertThat(counts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(counts.getFirst()).isGreaterThan(1);
    }

    @Test
    void callsAndSqlStatementsStayConstantWhenThePageGrows() {
        Cost small = cost(5);
        Cost large = cost(50);

        assertThat(large.answered()).isGreaterThan(small.answered());
        assertThat(small.calls()).isEqualTo(Map.of("articles-service", 1L, "claims-service", 1L));
        assertThat(large.calls()).isEqualTo(small.calls());
        assertThat(small.articlesSql()).isNotEmpty();
        assertThat(small.claimsSql()).isNotEmpty();
        assertThat(large.articlesSql()).hasSameSizeAs(small.articlesSql());
        assertThat(large.claimsSql()).hasSameSizeAs(small.claimsSql());
    }

    private record Cost(long answered, Map<String, Long> calls, List<String> articlesSql, List<String> claimsSql) {}

    private static Cost cost(int first) {
        Graph graph = running.graph();
        SqlLog sql = new SqlLog(running);
        long articlesBefore = graph.requestsTo(Service.ARTICLES);
        long claimsBefore = graph.requestsTo(Service.CLAIMS);
        List<Long> answered = new ArrayList<>();
        List<String> articlesSql = new ArrayList<>();
        List<String> claimsSql = sql.during(
                "claims",
                () -> articlesSql.addAll(sql.during(
                        "articles",
                        () -> answered.add(Graph.nodes(graph.data(ACTORS, Map.of("first", first))
                                        .path("actors"))
                                .count()))));
        Map<String, Long> calls = Map.of(
                Service.ARTICLES.module(), graph.requestsTo(Service.ARTICLES) - articlesBefore,
                Service.CLAIMS.module(), graph.requestsTo(Service.CLAIMS) - claimsBefore);
        return new Cost(answered.getFirst(), calls, articlesSql, claimsSql);
    }
}
