package io.wortlaut.gateway.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of subgraphs and what becomes of it, from one file: sections that start with {@code ### subgraph NAME},
 * {@code ### supergraph} (its types as printed), {@code ### errors} or {@code ### hints} (one a line, code and
 * optionally the beginning of the message).
 */
record Scenario(String name, List<SubgraphSdl> subgraphs, String supergraph, List<String> errors, List<String> hints) {

    static final Path ROOT = Path.of("src/test/resources/composition");

    static Stream<Scenario> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(Scenario::read)
                    .toList()
                    .stream();
        }
    }

    static Scenario read(Path file) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        String supergraph = null;
        List<String> errors = List.of();
        List<String> hints = List.of();
        for (String section : text(file).split("(?m)^### ")) {
            String heading = section.lines().findFirst().orElse("");
            String body = section.substring(heading.length()).strip();
            if (heading.startsWith("subgraph ")) {
                String name = heading.substring("subgraph ".length()).strip();
                subgraphs.add(new SubgraphSdl(name, "http://" + name + "/graphql", body));
            } else if (heading.equals("supergraph")) {
                supergraph = body;
            } else if (heading.equals("errors")) {
                errors = body.lines().toList();
            } else if (heading.equals("hints")) {
                hints = body.lines().toList();
            }
        }
        return new Scenario(ROOT.relativize(file).toString(), subgraphs, supergraph, errors, hints);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
