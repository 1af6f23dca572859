package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.wortlaut.gateway.planning.Shape;

/** Compares the index with what Jackson reads, on JSON written at random: what is random depends on the seed only. */
class JsonScannerTest {
    private static final int ROUNDS = 3_000;
    private static final Shape LEAF = new Shape(List.of(new Shape.Entry("a", 0, 0, null)), 1);

    @Test
    void findsWhatJacksonFindsInAnyJson() throws Exception {
        for (var seed = 0; seed < ROUNDS; seed++) {
            // Given
            var random = new RandomJson(new Random(seed));
            var shape = random.shape(3);
            var json = ("{\"data\":" + random.text(random.object(4)) + "}").getBytes(StandardCharsets.UTF_8);
            var tree = (Map<?, ?>) JsonValues.read(json);

            // When
            var index = JsonScanner.scan(json, shape.shape());

            // Then
            assertThat(read(index, shape, index.data))
                    .as("seed %d: %s", seed, new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(reduce((Map<?, ?>) tree.get("data"), shape));
        }
    }

    @Test
    void refusesEveryBeginningOfAnAnswer() {
        for (var seed = 0; seed < 50; seed++) {
            var random = new RandomJson(new Random(seed));
            var shape = random.shape(3).shape();
            var json = ("{\"data\":" + random.text(random.object(3)) + "}").getBytes(StandardCharsets.UTF_8);
            for (var length = 0; length < json.length; length++) {
                var beginning = java.util.Arrays.copyOf(json, length);
                assertThatThrownBy(() -> JsonScanner.scan(beginning, shape)).isInstanceOf(MalformedJsonException.class);
            }
        }
    }

    @Test
    void acceptsOfDamagedJsonWhatJacksonAccepts() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            // Given
            var random = new Random(seed);
            var source = new RandomJson(random);
            var shape = source.shape(3).shape();
            var json = ("{\"data\":" + source.text(source.object(3)) + "}").getBytes(StandardCharsets.UTF_8);
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);

            // When
            var accepted = accepts(json, shape);

            // Then
            assertThat(accepted)
                    .as("seed %d: %s", seed, new String(json, StandardCharsets.ISO_8859_1))
                    .isEqualTo(jacksonAccepts(json));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"\\u0061\":7}}",
                "{\"d\\u0061ta\":{\"a\":7}}",
                " {\"x\":[{}],\"data\" : {\"b\":1,\"a\" :7 } } "
            })
    void findsKeysHoweverTheyAreWritten(String json) throws Exception {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var index = JsonScanner.scan(bytes, LEAF);
        assertThat(new String(
                        bytes,
                        index.tape[index.data],
                        index.tape[index.data + 1] - index.tape[index.data],
                        StandardCharsets.UTF_8))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}x",
                "{\"data\":{\"a\":01}}",
                "{\"data\":{\"a\":1.}}",
                "{\"data\":{\"a\":-}}",
                "{\"data\":{\"a\":\"\t\"}}",
                "{\"data\":{\"a\":\"\\x\"}}",
                "{\"data\":{\"a\":\"\\u12g4\"}}",
                "{\"data\":{\"a\":nul}}",
                "{\"data\":{\"a\":1,}}",
                "{\"data\":{a:1}}",
                "{\"data\":{\"a\" 1}}",
                "{'data':{}}"
            })
    void refusesWhatIsNotJson(String json) {
        assertThatThrownBy(() -> JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8), LEAF))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesJsonThatIsNestedTooDeeply() throws Exception {
        var deepest = JsonScanner.MAX_DEPTH - 2;
        JsonScanner.scan(nested(deepest), LEAF);
        assertThatThrownBy(() -> JsonScanner.scan(nested(deepest + 1), LEAF))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("deep");
    }

    private static byte[] nested(int depth) {
        return ("{\"data\":{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}}").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean accepts(byte[] json, Shape shape) {
        try {
            JsonScanner.scan(json, shape);
            return true;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private static boolean jacksonAccepts(byte[] json) {
        try (var parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != com.fasterxml.jackson.core.JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            // A value that is skipped is not looked at, so each one is read.
            try (var reader = new JsonFactory().createParser(json)) {
                while (reader.nextToken() != null) {
                    reader.getText();
                }
            }
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            return false; // not UTF-8
        }
    }

    /** What the index says, as a tree. */
    private static Object read(JsonIndex index, RandomJson.Wanted wanted, int record) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        for (var field : wanted.fields()) {
            var at = record + 2 * field.slot();
            if (index.tape[at] != JsonIndex.ABSENT) {
                map.put(field.key(), value(index, field, field.listDepth(), index.tape[at], index.tape[at + 1]));
            }
        }
        return map;
    }

    private static Object value(JsonIndex index, RandomJson.WantedField field, int lists, int first, int second)
            throws IOException {
        if (first == JsonIndex.NULL) {
            return null;
        }
        if (second == JsonIndex.LIST) {
            var list = new ArrayList<>();
            for (var i = 0; i < index.tape[first]; i++) {
                list.add(value(index, field, lists - 1, index.tape[first + 1 + 2 * i], index.tape[first + 2 + 2 * i]));
            }
            return list;
        }
        return second == JsonIndex.OBJECT
                ? read(index, field.child(), first)
                : JsonValues.read(java.util.Arrays.copyOfRange(index.json, first, second));
    }

    /** The tree without the fields that nobody wanted. */
    private static Object reduce(Map<?, ?> tree, RandomJson.Wanted wanted) {
        var map = new LinkedHashMap<String, Object>();
        for (var field : wanted.fields()) {
            if (tree.containsKey(field.key())) {
                map.put(field.key(), reduce(tree.get(field.key()), field, field.listDepth()));
            }
        }
        return map;
    }

    private static Object reduce(Object value, RandomJson.WantedField field, int lists) {
        if (lists > 0 && value instanceof List<?> list) {
            var reduced = new ArrayList<>();
            list.forEach(element -> reduced.add(reduce(element, field, lists - 1)));
            return reduced;
        }
        return lists == 0 && field.child() != null && value instanceof Map<?, ?> map
                ? reduce(map, field.child())
                : value;
    }
}
