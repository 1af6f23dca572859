package io.wortlaut.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.JsonValues;

/**
 * A request as GraphQL over HTTP defines it.
 *
 * @param operationName null if the document has one operation only
 * @param variables as given, empty if not
 */
record GraphQLRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    /** The request is not of the form that GraphQL over HTTP asks for. */
    static final class MalformedRequestException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedRequestException(String message) {
            super(message);
        }
    }

    /** From the body of a POST. */
    static GraphQLRequest fromJson(byte[] body) throws MalformedRequestException {
        if (body.length == 0) {
            throw new MalformedRequestException("The request has no body; it must be a JSON object with a query.");
        }
        try {
            if (JsonValues.read(body) instanceof Map<?, ?> map) {
                return of(map);
            }
        } catch (IOException e) {
            throw new MalformedRequestException("The body is not JSON.");
        }
        throw new MalformedRequestException("The body must be a JSON object with a query.");
    }

    /** From the query parameters of a GET, in which {@code variables} and {@code extensions} are JSON. */
    static GraphQLRequest fromParameters(Function<String, @Nullable String> parameters)
            throws MalformedRequestException {
        var map = new java.util.HashMap<String, Object>();
        map.put("query", parameters.apply("query"));
        map.put("operationName", parameters.apply("operationName"));
        map.put("variables", json("variables", parameters.apply("variables")));
        map.put("extensions", json("extensions", parameters.apply("extensions")));
        return of(map);
    }

    private static @Nullable Object json(String name, @Nullable String text) throws MalformedRequestException {
        try {
            return text == null || text.isEmpty() ? null : JsonValues.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MalformedRequestException("The parameter " + name + " is not JSON.");
        }
    }

    private static GraphQLRequest of(Map<?, ?> map) throws MalformedRequestException {
        if (!(map.get("query") instanceof String query)) {
            throw new MalformedRequestException("The parameter query must be a string.");
        }
        var operationName = map.get("operationName");
        if (operationName != null && !(operationName instanceof String)) {
            throw new MalformedRequestException("The parameter operationName must be a string.");
        }
        object(map, "extensions");
        return new GraphQLRequest(query, (String) operationName, object(map, "variables"));
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> object(Map<?, ?> map, String name) throws MalformedRequestException {
        return switch (map.get(name)) {
            case null -> Map.of();
            case Map<?, ?> value -> (Map<String, Object>) value;
            default -> throw new MalformedRequestException("The parameter " + name + " must be a JSON object.");
        };
    }
}
