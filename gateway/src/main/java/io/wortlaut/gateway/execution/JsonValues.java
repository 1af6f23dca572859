package io.wortlaut.gateway.execution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** JSON as maps, lists and plain values, for the small parts: requests, variables and errors. */
public final class JsonValues {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonScanner.MAX_DEPTH)
                    .build())
            .build();

    private JsonValues() {}

    /**
     * @return a map, list, string, number, Boolean or null
     * @throws IOException when it is not one well-formed JSON value
     */
    public static @Nullable Object read(byte[] json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "there is nothing");
            }
            var value = value(parser, false);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is something after the value");
            }
            return value;
        }
    }

    /** A reader of one text, for those who want to know where its parts stand. */
    public static JsonParser parser(byte[] json) throws IOException {
        return FACTORY.createParser(json);
    }

    /**
     * Reads the value whose first token the reader is at, up to its last token.
     *
     * @throws IOException when it is not well-formed, or has half of a surrogate pair, which no UTF-8 can write
     */
    public static @Nullable Object value(JsonParser parser) throws IOException {
        return value(parser, true);
    }

    private static @Nullable Object value(JsonParser parser, boolean strict) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var key = text(parser.currentName(), parser, strict);
                    parser.nextToken();
                    map.put(key, value(parser, strict));
                }
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, strict));
                }
                yield list;
            }
            case VALUE_STRING -> text(parser.getText(), parser, strict);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new JsonParseException(parser, "not a value");
        };
    }

    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new JsonParseException(parser, "a number whose exponent is too large", e);
        }
    }

    private static String text(String text, JsonParser parser, boolean strict) throws IOException {
        if (strict && !isWellFormed(text)) {
            throw new JsonParseException(parser, "half of a surrogate pair");
        }
        return text;
    }

    private static boolean isWellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Half of a surrogate pair becomes a question mark. */
    public static byte[] write(@Nullable Object value) {
        var out = new ByteArrayOutputStream(256);
        try (var generator = FACTORY.createGenerator(out)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(writable(text));
            case Boolean flag -> out.writeBoolean(flag);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.doubleValue());
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (var entry : map.entrySet()) {
                    out.writeFieldName(writable(String.valueOf(entry.getKey())));
                    write(entry.getValue(), out);
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (var element : list) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            default -> out.writeString(writable(value.toString()));
        }
    }

    private static String writable(String text) {
        return isWellFormed(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
