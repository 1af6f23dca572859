package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An element as one subgraph defines it. */
record Source<T>(Subgraph subgraph, T element) {

    /** The subgraph's name. */
    String name() {
        return subgraph.name();
    }

    /** The subgraph's value of {@code join__Graph}. */
    String graph() {
        return subgraph.graph();
    }

    <R> Source<R> with(R other) {
        return new Source<>(subgraph, other);
    }

    /** {@code subgraph "a"} or {@code subgraphs "a", "b" and "c"}. */
    static String names(List<? extends Source<?>> sources) {
        return Words.subgraphs(sources.stream().map(Source::name).distinct().toList());
    }

    /**
     * Says who holds which view: {@code type "Int" in subgraph "a" but type "Int!" in subgraph "b"}.
     *
     * @param view how a source's view is worded
     */
    static <T> String views(List<Source<T>> sources, Function<T, String> view) {
        Map<String, List<String>> byView = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> view.apply(source.element()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Source::name, Collectors.toList())));
        return byView.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + Words.subgraphs(entry.getValue()))
                .collect(Collectors.joining(" but "));
    }
}
