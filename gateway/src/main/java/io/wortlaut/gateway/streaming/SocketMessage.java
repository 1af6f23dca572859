package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;

import io.wortlaut.gateway.execution.JsonValues;

/**
 * A message of the graphql-transport-ws protocol.
 *
 * @param id of the operation it is about, or null
 * @param payload as JSON, or null
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">the protocol</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record SocketMessage(Type type, @Nullable String id, byte @Nullable [] payload) {
    static final String PROTOCOL = "graphql-transport-ws";
    private static final JsonFactory JSON = new JsonFactory();

    /** The kinds of messages. */
    enum Type {
        CONNECTION_INIT,
        CONNECTION_ACK,
        PING,
        PONG,
        SUBSCRIBE,
        NEXT,
        ERROR,
        COMPLETE;

        private static final Map<String, Type> BY_NAME = Arrays.stream(values())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Type::written, type -> type));

        String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static SocketMessage of(Type type) {
        return new SocketMessage(type, null, null);
    }

    /** @throws IOException when it is no message of the protocol; the text says why */
    static SocketMessage parse(String text) throws IOException {
        var json = text.getBytes(StandardCharsets.UTF_8);
        try (var parser = JSON.createParser(json)) {
            String type = null;
            String id = null;
            byte[] payload = null;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a message must be a JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var key = parser.currentName();
                var value = parser.nextToken();
                var start = (int) parser.currentTokenLocation().getByteOffset();
                if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getText();
                } else if (key.equals("id") && value == JsonToken.VALUE_STRING) {
                    id = parser.getText();
                } else if (key.equals("payload")
                        && (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY)) {
                    parser.skipChildren();
                    payload = Arrays.copyOfRange(
                            json, start, (int) parser.currentLocation().getByteOffset());
                } else {
                    parser.skipChildren();
                }
            }
            var known = type == null ? null : Type.BY_NAME.get(type);
            if (known == null) {
                throw new IOException("a message must have a type that graphql-transport-ws knows");
            }
            return new SocketMessage(known, id, payload);
        } catch (JsonParseException e) {
            throw new IOException("a message must be JSON", e);
        }
    }

    String written() {
        var out = new StringBuilder("{");
        if (id != null) {
            out.append("\"id\":")
                    .append(new String(JsonValues.write(id), StandardCharsets.UTF_8))
                    .append(',');
        }
        out.append("\"type\":\"").append(type.written()).append('"');
        if (payload != null) {
            out.append(",\"payload\":").append(new String(payload, StandardCharsets.UTF_8));
        }
        return out.append('}').toString();
    }
}
