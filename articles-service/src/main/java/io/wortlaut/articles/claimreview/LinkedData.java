package io.wortlaut.articles.claimreview;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Objects of one page as JSON-LD has them. Objects that are only named by their id are those of the same page that have it.
 */
final class LinkedData {

    /** Pages have line ends in strings, commas at the end of lists and comments, all of which JSON has not. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Map<String, JsonNode> byId = new HashMap<>();

    /** @throws JsonProcessingException if it is no JSON */
    JsonNode read(String script) throws JsonProcessingException {
        JsonNode root = JSON.readTree(script.replace("<!--", "").replace("-->", ""));
        remember(root);
        return root;
    }

    private void remember(JsonNode node) {
        // A mere reference has nothing but its id.
        if (node.path("@id").isTextual() && node.size() > 1) {
            byId.putIfAbsent(node.get("@id").asText(), node);
        }
        node.forEach(this::remember);
    }

    /** The first value of a property; missing if it has none. */
    JsonNode get(JsonNode object, String property) {
        return resolved(first(object.path(property)));
    }

    static JsonNode first(JsonNode value) {
        return value.isArray() ? value.path(0) : value;
    }

    JsonNode resolved(JsonNode value) {
        boolean reference =
                value.isObject() && value.size() == 1 && value.path("@id").isTextual();
        return reference ? byId.getOrDefault(value.get("@id").asText(), value) : value;
    }

    /** Whether an object is of a type of schema.org, however its vocabulary is named. */
    static boolean is(JsonNode object, String type) {
        JsonNode types = object.path("@type");
        if (types.isArray()) {
            for (JsonNode each : types) {
                if (names(each, type)) {
                    return true;
                }
            }
        }
        return names(types, type);
    }

    private static boolean names(JsonNode named, String type) {
        String name = named.asText("").toLowerCase(Locale.ROOT);
        return name.substring(
                        Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('#'))) + 1)
                .equals(type.toLowerCase(Locale.ROOT));
    }
}
