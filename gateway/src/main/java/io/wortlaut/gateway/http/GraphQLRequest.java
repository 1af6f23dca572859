package io.wortlaut.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.wortlaut.gateway.execution.JsonValues;

/**
 * A request as GraphQL over HTTP defines it.
 *
 * @param query null if the request names a document that the gateway knows
 * @param documentId a document's name, or null
 * @param operationName null if the document has one operation only
 * @param variables as given, empty if not
 * @param extensions as given, empty if not
 */
record GraphQLRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {

    /** What the body of a POST holds: one request, or several in an array. */
    record Batch(List<GraphQLRequest> requests, boolean array) {}

    static RefusedException malformed(String message) {
        return new RefusedException(400, "BAD_REQUEST", message);
    }

    /** From the body of a POST. */
    static Batch fromJson(byte[] body, GatewayConfig.LimitsConfig limits) throws RefusedException {
        if (body.length == 0) {
            throw malformed("The request has no body; it must be a JSON object with a query.");
        }
        try (var parser = JsonValues.parser(body)) {
            var first = parser.nextToken();
            var array = first == JsonToken.START_ARRAY;
            if (array) {
                checkBatching(limits);
            }
            var requests = array ? requests(parser, limits) : List.of(request(parser, limits));
            if (parser.nextToken() != null) {
                throw malformed("There is something after the JSON in the body.");
            }
            return new Batch(requests, array);
        } catch (IOException e) {
            throw malformed("The body is not JSON.");
        }
    }

    private static void checkBatching(GatewayConfig.LimitsConfig limits) throws RefusedException {
        if (limits.batch() == 0) {
            throw new RefusedException(
                    400, "BATCHING_NOT_ENABLED", "The body must be a JSON object with a query, not an array.");
        }
    }

    private static List<GraphQLRequest> requests(JsonParser parser, GatewayConfig.LimitsConfig limits)
            throws IOException, RefusedException {
        var requests = new ArrayList<GraphQLRequest>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (requests.size() == limits.batch()) {
                throw new RefusedException(
                        400,
                        "BATCH_LIMIT_EXCEEDED",
                        "More than the allowed " + limits.batch() + " requests in a body.");
            }
            requests.add(request(parser, limits));
        }
        if (requests.isEmpty()) {
            throw malformed("The array in the body is empty.");
        }
        return requests;
    }

    private static GraphQLRequest request(JsonParser parser, GatewayConfig.LimitsConfig limits)
            throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw malformed("A request must be a JSON object with a query.");
        }
        var members = new HashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            var start = parser.currentTokenLocation().getByteOffset();
            members.put(name, JsonValues.value(parser));
            if (name.equals("variables")) {
                checkVariables(parser.currentLocation().getByteOffset() - start, limits);
            }
        }
        return of(members);
    }

    /** From the query parameters of a GET, in which {@code variables} and {@code extensions} are JSON. */
    static GraphQLRequest fromParameters(
            Function<String, @Nullable String> parameters, GatewayConfig.LimitsConfig limits) throws RefusedException {
        var map = new HashMap<String, Object>();
        try {
            for (var name : List.of("query", "documentId", "docId", "operationName")) {
                map.put(name, parameters.apply(name));
            }
            for (var name : List.of("variables", "extensions")) {
                map.put(name, json(name, parameters.apply(name), limits));
            }
        } catch (IllegalArgumentException e) {
            throw malformed("The address has a parameter that is not percent-encoded UTF-8.");
        }
        return of(map);
    }

    private static @Nullable Object json(String name, @Nullable String text, GatewayConfig.LimitsConfig limits)
            throws RefusedException {
        if (text == null || text.isEmpty()) {
            return null;
        }
        checkVariables(text.length(), limits);
        try (var parser = JsonValues.parser(text.getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            var value = JsonValues.value(parser);
            if (parser.nextToken() != null) {
                throw malformed("There is something after the JSON in the parameter " + name + ".");
            }
            return value;
        } catch (IOException e) {
            throw malformed("The parameter " + name + " is not JSON.");
        }
    }

    private static void checkVariables(long size, GatewayConfig.LimitsConfig limits) throws RefusedException {
        var allowed = limits.variables().asLongValue();
        if (size > allowed) {
            throw new RefusedException(
                    413, "VARIABLES_TOO_LARGE", "The variables are larger than the allowed " + allowed + " bytes.");
        }
    }

    private static GraphQLRequest of(Map<String, Object> members) throws RefusedException {
        var documentId = string(members, "documentId");
        return new GraphQLRequest(
                string(members, "query"),
                documentId == null ? string(members, "docId") : documentId,
                string(members, "operationName"),
                object(members, "variables"),
                object(members, "extensions"));
    }

    private static @Nullable String string(Map<String, Object> members, String name) throws RefusedException {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw malformed("The parameter " + name + " must be a string.");
        };
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> object(Map<String, Object> members, String name) throws RefusedException {
        return switch (members.get(name)) {
            case null -> Map.of();
            case Map<?, ?> value -> (Map<String, Object>) value;
            default -> throw malformed("The parameter " + name + " must be a JSON object.");
        };
    }
}
