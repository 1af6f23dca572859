package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.ServiceProcess;

/** Every service is killed the hard way during an ingest; afterwards nothing is missing and nothing is there twice. */
class CrashIT {

    private static final int ARTICLES = 300;

    private final RunningStack running = RunningStack.get();

    @TempDir
    private Path folder;

    @Test
    void everyArticleHasItsStatementsOnceAfterKillingEachService() throws Exception {
        Path articles = GeneratedArticles.write(folder.resolve("articles.ndjson"), ARTICLES);
        CompletableFuture<Boolean> ingest = CompletableFuture.supplyAsync(() -> ingest(articles));

        for (Service service : List.of(Service.CLAIMS, Service.ARTICLES, Service.GATEWAY, Service.CLAIMS)) {
            awaitHeadway(ingest);
            ServiceProcess process = running.stack().service(service);
            process.kill();
            process.start();
            process.awaitReady();
        }

        assertThat(ingest.get(5, TimeUnit.MINUTES)).isTrue();
        Map<String, Integer> found = statementsOfTheBridgeArticles();
        List<String> expected = IntStream.range(0, ARTICLES)
                .mapToObj(GeneratedArticles::quotes)
                .flatMap(List::stream)
                .map(quote -> "„" + quote + "“")
                .toList();
        assertThat(found).containsOnlyKeys(expected);
        assertThat(found.values()).containsOnly(1);
    }

    /** Returns when some more statements are there than at the call, so that a kill falls into the middle of work. */
    private void awaitHeadway(CompletableFuture<Boolean> ingest) throws InterruptedException {
        long before = statementCount();
        while (!ingest.isDone() && statementCount() < before + 40) {
            Thread.sleep(20);
        }
    }

    private long statementCount() {
        return running.graph()
                .ask("{ statements(first: 1, filter: {search: \"Brücke\"}) { totalCount } }", Map.of())
                .at("/data/statements/totalCount")
                .asLong();
    }

    private Map<String, Integer> statementsOfTheBridgeArticles() {
        Map<String, Integer> found = new HashMap<>();
        String query = """
                query ($after: String) { statements(first: 100, after: $after, filter: {search: "Brücke"}) {
                  pageInfo { hasNextPage endCursor } edges { node { exact } } } }""";
        Map<String, Object> variables = new HashMap<>();
        List<String> cursors = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonNode page = running.graph().data(query, variables).path("statements");
            Graph.nodes(page).forEach(node -> found.merge(node.path("exact").asText(), 1, Integer::sum));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            String cursor = page.at("/pageInfo/endCursor").asText();
            assertThat(cursors).doesNotContain(cursor);
            cursors.add(cursor);
            variables.put("after", cursor);
        }
        return found;
    }

    private boolean ingest(Path articles) {
        try {
            return running.ingest(articles);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
