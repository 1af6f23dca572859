package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.deploy.Installation;

/** Real scraped articles, which lie beside the repository and not in it; skipped where they are absent. */
class SeedsIT {

    private static final Path SEEDS = Installation.current().home().resolveSibling("shared/seeds");

    private static RunningStack running;
    private static List<String> originals;

    @BeforeAll
    static void ingestSeeds() throws InterruptedException, IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no seeds beside this checkout");
        running = RunningStack.get();
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path[] texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toArray(Path[]::new);
            assertThat(running.ingest(texts)).isTrue();
            originals = Stream.of(texts).map(SeedsIT::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void theExpectedActorsSpeak() {
        Map<String, Set<String>> names = names();

        assertThat(names).containsKeys("Robert Wood", "John Kirby", "Kim Jong Un", "Nordkorea");
        assertThat(names.get("Kim Jong Un")).contains("Kim Jong Un", "Kim Jong-un", "Kim Jon Un");
        assertThat(names.get("Nordkorea"))
                .contains("Nordkorea", "DVRK", "Pjöngjang")
                .doesNotContain("DVR");
        assertThat(names.keySet()).doesNotContain("Kim Jon Un", "Kim Jong-un", "DVRK", "Pjöngjang");
    }

    @Test
    void theAgencyIsASource() {
        JsonNode sources = running.graph()
                .data(
                        "{ sources(filter: {search: \"KCNA\"}) { edges { node { name kind statementsVia { totalCount } } } } }",
                        Map.of())
                .path("sources");

        assertThat(Graph.nodes(sources)).anySatisfy(source -> {
            assertThat(source.path("name").asText()).isEqualTo("KCNA");
            assertThat(source.path("kind").asText()).isEqualTo("AGENCY");
            assertThat(source.at("/statementsVia/totalCount").asInt()).isPositive();
        });
    }

    @Test
    void everySelectorCutFromTheOriginalGivesItsText() {
        List<JsonNode> selectors = Graph.nodes(statements())
                .flatMap(statement -> Graph.elements(statement.at("/provenance/selectors")))
                .toList();

        assertThat(selectors).hasSizeGreaterThan(30).allSatisfy(selector -> {
            int start = selector.path("start").asInt();
            int end = selector.path("end").asInt();
            String exact = selector.path("exact").asText();
            String prefix = selector.path("prefix").asText();
            String suffix = selector.path("suffix").asText();
            assertThat(originals).anySatisfy(original -> {
                assertThat(original.length()).isGreaterThanOrEqualTo(end);
                assertThat(original.substring(start, end)).isEqualTo(exact);
                assertThat(original.substring(0, start)).endsWith(prefix);
                assertThat(original.substring(end)).startsWith(suffix);
            });
        });
    }

    private static JsonNode statements() {
        List<String> articles = Graph.nodes(running.graph()
                        .data(
                                "{ articles(filter: {search: \"Nordkorea\"}, first: 20) { edges { node { id } } } }",
                                Map.of())
                        .path("articles"))
                .map(article -> article.path("id").asText())
                .toList();
        assertThat(articles).hasSize(originals.size());
        return running.graph().data("""
                        query ($articles: [ID!]) { statements(first: 100, filter: {article: $articles}) { edges { node {
                          exact provenance { selectors { exact prefix suffix start end } } } } } }""", Map.of("articles", articles)).path("statements");
    }

    private static Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Graph.nodes(running.graph()
                        .data("{ actors(first: 100) { edges { node { name names { text } } } } }", Map.of())
                        .path("actors"))
                .forEach(actor -> names.put(
                        actor.path("name").asText(),
                        Graph.elements(actor.path("names"))
                                .map(name -> name.path("text").asText())
                                .collect(Collectors.toSet())));
        return names;
    }
}
