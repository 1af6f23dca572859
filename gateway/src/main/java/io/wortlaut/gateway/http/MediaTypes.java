package io.wortlaut.gateway.http;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The media types of GraphQL over HTTP.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types">GraphQL over HTTP, Media Types</a>
 */
enum MediaTypes {
    /** Says by the status whether there was a request error. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** The older form: every well-formed request is answered with 200. */
    JSON("application/json");

    private final String name;

    MediaTypes(String name) {
        this.name = name;
    }

    String contentType() {
        return name + "; charset=utf-8";
    }

    /** The one that the client prefers, or null if it takes neither. Of equally welcome ones the older, as the draft says. */
    static @Nullable MediaTypes accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        MediaTypes best = null;
        var bestWeight = 0.0;
        for (var range : accept.split(",")) {
            var parts = range.split(";");
            var type = parts[0].strip().toLowerCase(Locale.ROOT);
            var found =
                    switch (type) {
                        case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
                        case "application/json", "application/*", "*/*" -> JSON;
                        default -> null;
                    };
            var weight = weight(parts);
            if (found != null && isUtf8(parts) && weight > bestWeight) {
                best = found;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Whether a request's content type is JSON in UTF-8. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.split(";");
        return parts[0].strip().equalsIgnoreCase(JSON.name) && isUtf8(parts);
    }

    private static boolean isUtf8(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("charset=")) {
                var charset = parameter.substring("charset=".length()).replace("\"", "");
                return charset.equals("utf-8") || charset.equals("utf8");
            }
        }
        return true;
    }

    private static double weight(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
