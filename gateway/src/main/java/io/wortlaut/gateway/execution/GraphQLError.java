package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the answer's {@code errors}.
 *
 * @param path of the client's response: keys and indexes from the root; null if the error belongs to no field
 * @param locations in the client's document
 * @param extensions with at least a {@code code}
 */
public record GraphQLError(
        String message, @Nullable List<Object> path, List<Position> locations, Map<String, Object> extensions) {

    /** Line and column, counted from 1. */
    public record Position(int line, int column) {}

    private static final int LONGEST_MESSAGE = 1_000;

    public static GraphQLError of(String message, String code) {
        return new GraphQLError(shortened(message), null, List.of(), Map.of("code", code));
    }

    /** For messages that quote what a client has sent, which may be anything. */
    static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    /** Errors, and what was found missing and is not explained by one of them. */
    static List<GraphQLError> withUnexplained(List<GraphQLError> errors, List<GraphQLError> violations) {
        var all = new ArrayList<>(errors);
        for (var violation : violations) {
            if (all.stream().noneMatch(error -> error.explains(violation))) {
                all.add(violation);
            }
        }
        return all;
    }

    /** A missing value is no news where an error has been reported at, above or below it. */
    private boolean explains(GraphQLError violation) {
        if (path == null || violation.path == null) {
            return true;
        }
        var common = Math.min(path.size(), violation.path.size());
        for (var i = 0; i < common; i++) {
            var step = violation.path.get(i);
            // Where something is withheld from the caller, this stands for every element of a list.
            if (!path.get(i).equals(step) && !(path.get(i).equals("@") && step instanceof Integer)) {
                return false;
            }
        }
        return true;
    }

    GraphQLError at(@Nullable List<Object> newPath) {
        return new GraphQLError(message, newPath, locations, extensions);
    }

    /** The form of the GraphQL specification, section 7.1.2. */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("message", message);
        if (!locations.isEmpty()) {
            map.put(
                    "locations",
                    locations.stream()
                            .map(position -> Map.of("line", position.line(), "column", position.column()))
                            .toList());
        }
        if (path != null) {
            map.put("path", path);
        }
        if (!extensions.isEmpty()) {
            map.put("extensions", extensions);
        }
        return map;
    }
}
