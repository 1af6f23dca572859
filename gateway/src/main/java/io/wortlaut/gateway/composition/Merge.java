package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all mergers need to know.
 *
 * @param subgraphs sorted by name
 */
record Merge(List<Subgraph> subgraphs, Hierarchy hierarchy, Overrides overrides, Problems problems) {

    /** What each subgraph that has a type makes of it. */
    <T extends SubgraphType> List<Source<T>> types(String name, Class<T> kind) {
        List<Source<T>> sources = new ArrayList<>();
        for (Subgraph subgraph : subgraphs) {
            subgraph.type(name)
                    .filter(kind::isInstance)
                    .ifPresent(type -> sources.add(new Source<>(subgraph, kind.cast(type))));
        }
        return sources;
    }

    /** The same element of several sources, left out where a source lacks it. */
    static <T, R> List<Source<R>> present(List<Source<T>> sources, Function<T, R> element) {
        return sources.stream()
                .map(source -> Optional.ofNullable(element.apply(source.element()))
                        .map(source::with)
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sources that have no such element. */
    static <T, R> List<Source<T>> absent(List<Source<T>> sources, Function<T, R> element) {
        return sources.stream()
                .filter(source -> element.apply(source.element()) == null)
                .toList();
    }
}
