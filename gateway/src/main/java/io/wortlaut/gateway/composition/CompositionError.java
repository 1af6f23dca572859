package io.wortlaut.gateway.composition;

import java.util.List;

/**
 * Why subgraphs cannot be composed.
 *
 * @param code the error's code as the Federation documentation lists them, such as {@code FIELD_TYPE_MISMATCH}
 * @param message one sentence for the subgraphs' authors; an error within one subgraph starts with its name in brackets
 * @param coordinates the elements the error is about; empty when it is about none in particular
 */
public record CompositionError(String code, String message, List<Coordinate> coordinates) {

    public CompositionError {
        coordinates = List.copyOf(coordinates);
    }

    /**
     * An element of a subgraph's schema.
     *
     * @param subgraph the subgraph's name
     * @param element a schema coordinate such as {@code Article.headline}; empty for the subgraph as a whole
     */
    public record Coordinate(String subgraph, String element) {}

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
