package io.wortlaut.gateway.composition;

/**
 * What is legal in a set of subgraphs but probably not meant.
 *
 * @param code the hint's code as the Federation documentation lists them, such as {@code INCONSISTENT_DESCRIPTION}
 * @param message one sentence for the subgraphs' authors
 */
public record Hint(String code, String message) {

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
