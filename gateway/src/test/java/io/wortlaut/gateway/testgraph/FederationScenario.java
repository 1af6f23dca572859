package io.wortlaut.gateway.testgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wortlaut.gateway.composition.Composer;
import io.wortlaut.gateway.composition.Composition;
import io.wortlaut.gateway.composition.SubgraphSdl;
import io.wortlaut.gateway.execution.JsonValues;

/**
 * A graph, an operation and what becomes of it, from one file of sections: {@code ### subgraph NAME} with its SDL,
 * {@code ### data NAME} and {@code ### fault NAME} as {@link SubgraphServer} takes them, {@code ### query},
 * {@code ### variables}, {@code ### labels} of progressive overrides that hold, and expected {@code ### plan}, {@code ### calls} and {@code ### answer}. A section
 * {@code ### graph NAME} takes over subgraphs and data from the file {@code NAME.graph}.
 */
public record FederationScenario(Path file, Map<String, String> sections) {
    private static final Path ROOT = Path.of("src/test/resources/federation");

    public FederationScenario {
        sections = new LinkedHashMap<>(sections);
    }

    public static Stream<FederationScenario> all() throws IOException {
        return all(ROOT);
    }

    public static Stream<FederationScenario> all(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".scenario")).sorted().toList().stream()
                    .map(FederationScenario::read);
        }
    }

    public static FederationScenario read(Path file) {
        try {
            var sections = new LinkedHashMap<String, String>();
            for (var section : Files.readString(file).split("(?m)^### ")) {
                var heading = section.lines().findFirst().orElse("").strip();
                sections.put(
                        heading,
                        section.substring(Math.min(section.length(), heading.length()))
                                .strip());
            }
            sections.remove("");
            return new FederationScenario(file, sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FederationScenario named(String name) {
        return read(ROOT.resolve(name + ".scenario"));
    }

    public String section(String heading) {
        return sections.getOrDefault(heading, "");
    }

    /** The servers of its subgraphs by name, started. */
    public Map<String, SubgraphServer> start() throws IOException {
        var servers = new LinkedHashMap<String, SubgraphServer>();
        var graph = graph();
        for (var heading : graph.sections().keySet()) {
            if (heading.startsWith("subgraph ")) {
                var name = heading.substring("subgraph ".length());
                var data = graph.section("data " + name);
                var json = data.isEmpty() ? Map.of() : JsonValues.read(data.getBytes(StandardCharsets.UTF_8));
                servers.put(
                        name,
                        new SubgraphServer(name, graph.section(heading), (Map<?, ?>) json, section("fault " + name)));
            }
        }
        return servers;
    }

    public String supergraph(Map<String, SubgraphServer> servers) {
        var graph = graph();
        var sdls = new ArrayList<SubgraphSdl>();
        servers.forEach(
                (name, server) -> sdls.add(new SubgraphSdl(name, server.url(), graph.section("subgraph " + name))));
        return switch (Composer.compose(List.copyOf(sdls))) {
            case Composition.Composed composed -> composed.supergraphSdl();
            case Composition.Rejected rejected -> throw new IllegalStateException(file + ": " + rejected.errors());
        };
    }

    /** The data of all subgraphs as if one service had them: entities with the same key become one. */
    public Map<String, Object> mergedData(List<String> keyFields) throws IOException {
        var merged = new LinkedHashMap<String, Object>();
        var entities = new LinkedHashMap<Object, Map<String, Object>>();
        var graph = graph();
        for (var heading : graph.sections().keySet()) {
            if (heading.startsWith("data ")) {
                var data = (Map<?, ?>) JsonValues.read(graph.section(heading).getBytes(StandardCharsets.UTF_8));
                data.forEach((name, value) -> {
                    if (value instanceof List<?> list) {
                        list.forEach(entity -> merge((Map<?, ?>) entity, entities, keyFields));
                    } else {
                        @SuppressWarnings("unchecked")
                        var fields = (Map<String, Object>)
                                merged.computeIfAbsent((String) name, ignored -> new LinkedHashMap<String, Object>());
                        ((Map<?, ?>) value).forEach((key, field) -> fields.put((String) key, field));
                    }
                });
            }
        }
        merged.put("entities", List.copyOf(entities.values()));
        return merged;
    }

    private static void merge(Map<?, ?> entity, Map<Object, Map<String, Object>> entities, List<String> keyFields) {
        var key = new ArrayList<Object>();
        key.add(entity.get("__typename"));
        keyFields.forEach(field -> key.add(entity.get(field)));
        var known = entities.computeIfAbsent(key, ignored -> new LinkedHashMap<>());
        entity.forEach((name, value) -> known.put((String) name, value));
    }

    private FederationScenario graph() {
        return sections.keySet().stream()
                .filter(heading -> heading.startsWith("graph "))
                .findFirst()
                .map(heading -> read(ROOT.resolve(heading.substring("graph ".length()) + ".graph")))
                .orElse(this);
    }

    /** Writes what has become of it into the file, as what is expected from now on. */
    public void update(Map<String, String> outcome) throws IOException {
        sections.putAll(outcome);
        var text = new StringBuilder();
        sections.forEach((heading, body) ->
                text.append("### ").append(heading).append(body.isEmpty() ? "\n\n" : "\n" + body + "\n\n"));
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    @Override
    public String toString() {
        return file.startsWith(ROOT)
                ? ROOT.relativize(file).toString()
                : file.getFileName().toString();
    }
}
