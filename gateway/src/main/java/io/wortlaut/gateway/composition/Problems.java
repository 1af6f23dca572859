package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong and what is odd, so that one run tells everything that one step can find. */
final class Problems {

    private final Set<CompositionError> errors = new LinkedHashSet<>();
    private final Set<Hint> hints = new LinkedHashSet<>();

    /** An error within one subgraph. */
    void error(String code, String subgraph, String element, String message) {
        errors.add(new CompositionError(
                code, "[" + subgraph + "] " + message, List.of(new CompositionError.Coordinate(subgraph, element))));
    }

    /** An error between subgraphs. */
    void error(String code, String element, List<? extends Source<?>> sources, String message) {
        errors.add(new CompositionError(
                code,
                message,
                sources.stream()
                        .map(source -> new CompositionError.Coordinate(source.name(), element))
                        .distinct()
                        .toList()));
    }

    void hint(String code, String message) {
        hints.add(new Hint(code, message));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<CompositionError> errors() {
        return new ArrayList<>(errors);
    }

    List<Hint> hints() {
        return new ArrayList<>(hints);
    }
}
