package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Shape;

/**
 * Reads a subgraph's answer once and notes where the values are that its fetch asked for. Everything is checked to be
 * well-formed JSON in UTF-8, because slices of it are copied into the client's answer as they are.
 */
final class JsonScanner extends JsonTokens {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = "errors".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXTENSIONS = "extensions".getBytes(StandardCharsets.US_ASCII);

    private int[] tape;
    private int used = 1; // 0 means absent
    private int[] pending = new int[64];
    private int pendingSize;
    /** The value read last, as two numbers for the tape. */
    private int first;

    private int second;

    private JsonScanner(byte[] in) {
        super(in);
        this.tape = new int[Math.max(64, in.length / 8)];
    }

    /**
     * @param shape of the answer's {@code data}
     * @throws MalformedJsonException when the bytes are not one JSON object
     */
    static JsonIndex scan(byte[] answer, Shape shape) throws MalformedJsonException {
        return new JsonScanner(answer).answer(shape);
    }

    private JsonIndex answer(Shape shape) throws MalformedJsonException {
        var data = 0;
        var errorsStart = 0;
        var errorsEnd = 0;
        var extensionsStart = 0;
        var extensionsEnd = 0;
        blank();
        if (peek() != '{') {
            throw malformed("no {");
        }
        for (var more = begin('}'); more; more = more('}')) {
            blank();
            var keyStart = key();
            var keyEnd = at - 1;
            colon();
            if (JsonStrings.equal(in, keyStart, keyEnd, DATA)) {
                value(0, shape);
                data = second == JsonIndex.OBJECT ? first : 0;
            } else if (JsonStrings.equal(in, keyStart, keyEnd, ERRORS)) {
                errorsStart = at;
                skip();
                errorsEnd = at;
            } else if (JsonStrings.equal(in, keyStart, keyEnd, EXTENSIONS)) {
                extensionsStart = at;
                skip();
                extensionsEnd = at;
            } else {
                skip();
            }
        }
        blank();
        if (at < in.length) {
            throw malformed("something after the end");
        }
        return new JsonIndex(in, tape, data, errorsStart, errorsEnd, extensionsStart, extensionsEnd);
    }

    private void object(Shape shape) throws MalformedJsonException {
        var record = allocate(2 * shape.size());
        var expected = 0;
        for (var more = begin('}'); more; more = more('}')) {
            blank();
            var field = field(shape, expected);
            if (field < 0) {
                skip();
            } else {
                value(shape.listDepth(field), shape.child(field));
                var slot = record + 2 * shape.slot(field);
                tape[slot] = first;
                tape[slot + 1] = second;
                expected = field + 1;
            }
        }
        first = record;
        second = JsonIndex.OBJECT;
    }

    /** Passes a key and its colon. Servers answer in the order they were asked in, so the next field is tried first. */
    private int field(Shape shape, int expected) throws MalformedJsonException {
        if (expected < shape.fields()) {
            var key = shape.written(expected);
            if (key.isAt(in, at)) {
                at += key.length();
                return expected;
            }
        }
        var start = key();
        var end = at - 1;
        colon();
        for (var field = 0; field < shape.fields(); field++) {
            if (JsonStrings.equal(in, start, end, shape.key(field))) {
                return field;
            }
        }
        return -1;
    }

    private void value(int listDepth, @Nullable Shape shape) throws MalformedJsonException {
        blank();
        var start = at;
        switch (peek()) {
            case 'n' -> {
                literal(NULL);
                first = JsonIndex.NULL;
                second = 0;
            }
            case '[' -> {
                if (listDepth > 0) {
                    list(listDepth, shape);
                } else {
                    slice(start);
                }
            }
            case '{' -> {
                if (listDepth == 0 && shape != null) {
                    object(shape);
                } else {
                    slice(start);
                }
            }
            case '"' -> {
                string();
                first = start;
                second = at;
            }
            default -> slice(start);
        }
    }

    private void slice(int start) throws MalformedJsonException {
        skip();
        first = start;
        second = at;
    }

    private void list(int listDepth, @Nullable Shape shape) throws MalformedJsonException {
        var bottom = pendingSize;
        for (var more = begin(']'); more; more = more(']')) {
            value(listDepth - 1, shape);
            push(first);
            push(second);
        }
        var length = pendingSize - bottom;
        var record = allocate(length + 1);
        tape[record] = length / 2;
        System.arraycopy(pending, bottom, tape, record + 1, length);
        pendingSize = bottom;
        first = record;
        second = JsonIndex.LIST;
    }

    private void push(int number) {
        if (pendingSize == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingSize);
        }
        pending[pendingSize++] = number;
    }

    private int allocate(int size) {
        var record = used;
        used += size;
        if (used > tape.length) {
            tape = Arrays.copyOf(tape, Math.max(2 * tape.length, used));
        }
        return record;
    }
}
