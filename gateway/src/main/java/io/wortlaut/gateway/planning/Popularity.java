package io.wortlaut.gateway.planning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.supergraph.FieldSource;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * How many of the fields that an operation asks for each subgraph alone has. Where nothing else decides, one is entered
 * that must be asked anyway, so that different places can share its fetches.
 */
final class Popularity {
    static final Popularity NONE = new Popularity();

    private final Map<Subgraph, Integer> fields = new HashMap<>();

    private Popularity() {}

    static Popularity of(Supergraph supergraph, Operation operation) {
        var popularity = new Popularity();
        popularity.count(supergraph, operation.root(), new HashSet<>());
        return popularity;
    }

    private void count(Supergraph supergraph, Selections selections, Set<Selections> counted) {
        if (!counted.add(selections)) {
            return;
        }
        selections
                .byType()
                .forEach((type, asked) -> asked.forEach(field -> {
                    var declared = supergraph.composite(type).field(field.name());
                    var having = declared == null
                            ? List.<FieldSource>of()
                            : declared.sources().values().stream()
                                    .filter(source -> !source.external())
                                    .toList();
                    if (having.size() == 1) {
                        fields.merge(having.getFirst().subgraph(), 1, Integer::sum);
                    }
                    if (field.selections() != null) {
                        count(supergraph, field.selections(), counted);
                    }
                }));
    }

    /** The subgraphs, the popular ones first. */
    List<Subgraph> ordered(List<Subgraph> subgraphs) {
        return subgraphs.stream()
                .sorted(Comparator.comparingInt(subgraph -> -fields.getOrDefault(subgraph, 0)))
                .toList();
    }
}
