package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that subgraphs call a directive alike that the supergraph carries. */
final class ImportedNamesCheck {

    private final List<Subgraph> subgraphs;
    private final Problems problems;

    ImportedNamesCheck(List<Subgraph> subgraphs, Problems problems) {
        this.subgraphs = subgraphs;
        this.problems = problems;
    }

    void check() {
        Map<String, Map<String, List<Subgraph>>> names = new TreeMap<>();
        for (Subgraph subgraph : subgraphs) {
            subgraph.link().applied().forEach((directive, local) -> names.computeIfAbsent(
                            directive, name -> new LinkedHashMap<>())
                    .computeIfAbsent(local, name -> new ArrayList<>())
                    .add(subgraph));
        }
        names.forEach((directive, byName) -> {
            if (byName.size() > 1) {
                error(directive, byName);
            }
        });
    }

    private void error(String directive, Map<String, List<Subgraph>> byName) {
        String views = byName.entrySet().stream()
                .map(entry -> "\"@" + entry.getKey() + "\" in "
                        + Words.subgraphs(
                                entry.getValue().stream().map(Subgraph::name).toList()))
                .collect(Collectors.joining(" but "));
        Set<Subgraph> all = byName.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        problems.error(
                "LINK_IMPORT_NAME_MISMATCH",
                "@" + directive,
                subgraphs.stream()
                        .filter(all::contains)
                        .map(subgraph -> new Source<>(subgraph, directive))
                        .toList(),
                "The \"@" + directive
                        + "\" directive is imported with mismatched name between subgraphs: it is imported" + " as "
                        + views);
    }
}
