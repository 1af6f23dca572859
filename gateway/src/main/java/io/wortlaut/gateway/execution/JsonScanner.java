package io.wortlaut.gateway.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Shape;

/**
 * Reads a subgraph's answer once and notes where the values are that its fetch asked for. Everything is checked to be
 * well-formed JSON in UTF-8, because slices of it are copied into the client's answer as they are.
 *
 * <p>Strings are passed eight bytes at a time: a word holds a byte that needs a look (quote, backslash, control character
 * or non-ASCII) exactly if the bit trick in {@link #special} finds one.
 */
final class JsonScanner {
    /** More than any schema asks for; less than what the call stack holds. */
    static final int MAX_DEPTH = 256;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = "errors".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final byte[] in;
    private int at;
    private int depth;
    private int[] tape;
    private int used = 1; // 0 means absent
    private int[] pending = new int[64];
    private int pendingSize;
    /** The value read last, as two numbers for the tape. */
    private int first;

    private int second;

    private JsonScanner(byte[] in) {
        this.in = in;
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
        blank();
        expect('{');
        depth++;
        blank();
        if (peek() == '}') {
            at++;
        } else {
            do {
                blank();
                var keyStart = key();
                var keyEnd = at - 1;
                colon();
                if (isKey(DATA, keyStart, keyEnd)) {
                    value(0, shape);
                    data = second == JsonIndex.OBJECT ? first : 0;
                } else if (isKey(ERRORS, keyStart, keyEnd)) {
                    errorsStart = at;
                    skip();
                    errorsEnd = at;
                } else {
                    skip();
                }
            } while (more('}'));
        }
        blank();
        if (at < in.length) {
            throw malformed("something after the end");
        }
        return new JsonIndex(in, tape, data, errorsStart, errorsEnd);
    }

    private void object(Shape shape) throws MalformedJsonException {
        enter();
        var record = allocate(2 * shape.size());
        blank();
        if (peek() == '}') {
            at++;
        } else {
            var expected = 0;
            do {
                blank();
                var field = field(shape, expected);
                colon();
                if (field < 0) {
                    skip();
                } else {
                    value(shape.listDepth(field), shape.child(field));
                    var slot = record + 2 * shape.slot(field);
                    tape[slot] = first;
                    tape[slot + 1] = second;
                    expected = field + 1;
                }
            } while (more('}'));
        }
        depth--;
        first = record;
        second = JsonIndex.OBJECT;
    }

    /** Servers answer in the order they were asked in, so the next field is tried first. */
    private int field(Shape shape, int expected) throws MalformedJsonException {
        if (expected < shape.fields()) {
            var key = shape.key(expected);
            var end = at + 1 + key.length;
            if (end < in.length
                    && in[at] == '"'
                    && in[end] == '"'
                    && Arrays.equals(in, at + 1, end, key, 0, key.length)) {
                at = end + 1;
                return expected;
            }
        }
        var start = key();
        for (var field = 0; field < shape.fields(); field++) {
            if (isKey(shape.key(field), start, at - 1)) {
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
            default -> slice(start);
        }
    }

    private void slice(int start) throws MalformedJsonException {
        skip();
        first = start;
        second = at;
    }

    private void list(int listDepth, @Nullable Shape shape) throws MalformedJsonException {
        enter();
        var bottom = pendingSize;
        blank();
        if (peek() == ']') {
            at++;
        } else {
            do {
                value(listDepth - 1, shape);
                push(first);
                push(second);
            } while (more(']'));
        }
        depth--;
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

    private void enter() throws MalformedJsonException {
        at++;
        if (++depth > MAX_DEPTH) {
            throw malformed("nested more than " + MAX_DEPTH + " deep");
        }
    }

    /** Whether another member follows; passes the comma or the closing bracket. */
    private boolean more(char close) throws MalformedJsonException {
        blank();
        var next = peek();
        if (next == ',') {
            at++;
            return true;
        }
        if (next != close) {
            throw malformed("neither comma nor " + close);
        }
        at++;
        return false;
    }

    private void skip() throws MalformedJsonException {
        blank();
        switch (peek()) {
            case '"' -> string();
            case '{' -> {
                enter();
                blank();
                if (peek() == '}') {
                    at++;
                } else {
                    do {
                        blank();
                        key();
                        colon();
                        skip();
                    } while (more('}'));
                }
                depth--;
            }
            case '[' -> {
                enter();
                blank();
                if (peek() == ']') {
                    at++;
                } else {
                    do {
                        skip();
                    } while (more(']'));
                }
                depth--;
            }
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        }
    }

    private void literal(byte[] word) throws MalformedJsonException {
        if (in.length - at < word.length || !Arrays.equals(in, at, at + word.length, word, 0, word.length)) {
            throw malformed("unknown word");
        }
        at += word.length;
    }

    private void number() throws MalformedJsonException {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < in.length && in[at] == '.') {
            at++;
            digits();
        }
        if (at < in.length && (in[at] | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
    }

    private void digits() throws MalformedJsonException {
        var start = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("not a value");
        }
    }

    /** Passes a key; the offset of its first byte. */
    private int key() throws MalformedJsonException {
        if (peek() != '"') {
            throw malformed("a key must be a string");
        }
        var start = at + 1;
        string();
        return start;
    }

    /** Compares a key as it is written, and only if it has escapes as it is meant. */
    private boolean isKey(byte[] wanted, int start, int end) {
        if (Arrays.equals(in, start, end, wanted, 0, wanted.length)) {
            return true;
        }
        for (var i = start; i < end; i++) {
            if (in[i] == '\\') {
                return JsonStrings.unescape(in, start, end).equals(new String(wanted, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    private void string() throws MalformedJsonException {
        at++;
        while (true) {
            while (at + 8 <= in.length) {
                var found = special((long) LONGS.get(in, at));
                if (found != 0) {
                    at += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                at += 8;
            }
            if (at >= in.length) {
                throw malformed("unfinished string");
            }
            var next = in[at];
            if (next == '"') {
                at++;
                return;
            }
            if (next == '\\') {
                escape();
            } else if (next < 0) {
                at += Utf8.sequenceLength(in, at);
            } else if (next < 0x20) {
                throw malformed("control character in a string");
            } else {
                at++;
            }
        }
    }

    /** The high bit of each byte that needs a look; bytes above the first such one may be marked wrongly. */
    private static long special(long word) {
        var quote = word ^ 0x2222222222222222L;
        var backslash = word ^ 0x5c5c5c5c5c5c5c5cL;
        var found = ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash);
        return (found | (word - 0x2020202020202020L) | word) & HIGH;
    }

    private void escape() throws MalformedJsonException {
        at++;
        switch (peek()) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at++;
            case 'u' -> {
                for (var i = 1; i <= 4; i++) {
                    if (at + i >= in.length || Character.digit(in[at + i], 16) < 0) {
                        throw malformed("unfinished escape");
                    }
                }
                at += 5;
            }
            default -> throw malformed("unknown escape");
        }
    }

    private void blank() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    private void colon() throws MalformedJsonException {
        blank();
        expect(':');
        blank();
    }

    private void expect(char wanted) throws MalformedJsonException {
        if (peek() != wanted) {
            throw malformed("no " + wanted);
        }
        at++;
    }

    /** The next byte, or 0 at the end. */
    private int peek() {
        return at < in.length ? in[at] : 0;
    }

    private MalformedJsonException malformed(String what) {
        return new MalformedJsonException(what, at);
    }
}
