package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.ServiceProcess;

/** A dead service costs its own part of an answer and no more. */
class PartialAnswerIT {

    private static RunningStack running;

    private ServiceProcess dead;

    @BeforeAll
    static void ingestSamples() throws InterruptedException {
        running = RunningStack.get();
        assertThat(running.ingest(Installation.current().sampleData())).isTrue();
    }

    @AfterEach
    void revive() throws InterruptedException {
        dead.start();
        dead.awaitReady();
    }

    @Test
    void articlesAnswerWithoutClaimsService() {
        kill(Service.CLAIMS);

        JsonNode answer = running.graph()
                .ask(
                        "{ articles(first: 3) { edges { node { headline statements(first: 1) { totalCount } } } } }",
                        Map.of());

        List<JsonNode> articles = Graph.nodes(answer.at("/data/articles")).toList();
        assertThat(articles).hasSize(3).allSatisfy(article -> {
            assertThat(article.path("headline").asText()).isNotBlank();
            assertThat(article.path("statements").isNull()).isTrue();
        });
        assertThat(paths(answer)).contains("[\"articles\",\"edges\",0,\"node\",\"statements\"]");
    }

    @Test
    void statementsAnswerWithTheirTextWithoutArticlesService() {
        kill(Service.ARTICLES);

        JsonNode answer = running.graph()
                .ask(
                        "{ statements(first: 3) { edges { node { exact provenance { article { headline } selectors { exact } } } } } }",
                        Map.of());

        List<JsonNode> statements = Graph.nodes(answer.at("/data/statements")).toList();
        assertThat(statements).hasSize(3).allSatisfy(statement -> {
            assertThat(statement.path("exact").asText()).isNotBlank();
            assertThat(statement.at("/provenance/selectors/0/exact").asText()).isNotBlank();
            assertThat(statement.at("/provenance/article/headline").isValueNode())
                    .isTrue();
        });
        assertThat(paths(answer)).anySatisfy(path -> assertThat(path)
                .startsWith("[\"statements\",\"edges\",0,\"node\",\"provenance\",\"article\""));
    }

    private void kill(Service service) {
        dead = running.stack().service(service);
        dead.kill();
    }

    private static List<String> paths(JsonNode answer) {
        return Graph.elements(answer.path("errors"))
                .map(error -> error.path("path").toString())
                .toList();
    }
}
