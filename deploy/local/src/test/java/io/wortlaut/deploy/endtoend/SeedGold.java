package io.wortlaut.deploy.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.deploy.Installation;

/** What people read in the seed articles by hand; lies beside the repository and not in it. */
record SeedGold(JsonNode file, Map<String, String> headlines) {

    /** How much of a statement must be the other's for the two to be the same. */
    private static final double SAME = 0.5;

    private static final Path SHARED = Installation.current().home().resolveSibling("shared");

    static boolean isThere() {
        return Files.isRegularFile(SHARED.resolve("gold/seed-statements.json"));
    }

    static SeedGold read() throws IOException {
        JsonNode file = new ObjectMapper().readTree(Files.readString(SHARED.resolve("gold/seed-statements.json")));
        Map<String, String> headlines = new HashMap<>();
        for (Map.Entry<String, JsonNode> article : file.path("articles").properties()) {
            Path text = SHARED.resolve("seeds")
                    .resolve(article.getValue().path("file").asText());
            headlines.put(
                    article.getKey(), Files.readString(text).lines().findFirst().orElseThrow());
        }
        return new SeedGold(file, headlines);
    }

    static Path[] seeds() throws IOException {
        try (var files = Files.list(SHARED.resolve("seeds"))) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    /** The ids of the statements that are chosen. */
    Set<String> ids(Predicate<JsonNode> chosen) {
        Set<String> ids = new TreeSet<>();
        Graph.elements(file.path("statements"))
                .filter(chosen)
                .forEach(statement -> ids.add(statement.path("id").asText()));
        return ids;
    }

    /** The ids of those that are among the nodes of the graph, which have {@code provenance} with article and selectors. */
    Set<String> found(Iterable<JsonNode> nodes) {
        Set<String> found = new TreeSet<>();
        for (JsonNode node : nodes) {
            for (JsonNode statement : file.path("statements")) {
                if (isSame(statement, node)) {
                    found.add(statement.path("id").asText());
                }
            }
        }
        return found;
    }

    /** The nodes that are the statement with this id. */
    List<JsonNode> nodes(String id, Iterable<JsonNode> nodes) {
        List<JsonNode> same = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (found(List.of(node)).contains(id)) {
                same.add(node);
            }
        }
        return same;
    }

    private boolean isSame(JsonNode statement, JsonNode node) {
        String headline = node.at("/provenance/article/headline").asText();
        if (headline.isEmpty()
                || !headlines.get(statement.path("article").asText()).startsWith(headline)) {
            return false;
        }
        int start = statement.path("startUtf16").asInt();
        int end = statement.path("endUtf16").asInt();
        int shared = 0;
        int length = 0;
        for (JsonNode selector : node.at("/provenance/selectors")) {
            int from = selector.path("start").asInt();
            int to = selector.path("end").asInt();
            shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
            length += to - from;
        }
        return 2.0 * shared / (length + end - start) >= SAME;
    }
}
