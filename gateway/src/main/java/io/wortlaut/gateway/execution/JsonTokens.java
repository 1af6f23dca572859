package io.wortlaut.gateway.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Passes the tokens of a JSON text in UTF-8 and checks them on the way.
 *
 * <p>Strings are passed sixteen bytes at a time: a word holds a byte that needs a look (quote, backslash, control character
 * or non-ASCII) exactly if the bit trick in {@link #special} finds one. Two words at once, so that the end of a short
 * string is found without a guess of the processor's in which of them it is.
 */
abstract sealed class JsonTokens permits JsonScanner {
    /** More than any schema asks for; less than what the call stack holds. */
    static final int MAX_DEPTH = 256;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    final byte[] in;
    /** The offset of the next byte. */
    int at;

    private int depth;

    JsonTokens(byte[] in) {
        this.in = in;
    }

    /** Passes an opening bracket, and the closing one where nothing is between them; whether there is a first member. */
    final boolean begin(char close) throws MalformedJsonException {
        at++;
        if (depth == MAX_DEPTH) {
            throw malformed("nested more than " + MAX_DEPTH + " deep");
        }
        blank();
        if (peek() == close) {
            at++;
            return false;
        }
        depth++;
        return true;
    }

    /** Whether another member follows; passes the comma or the closing bracket. */
    final boolean more(char close) throws MalformedJsonException {
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
        depth--;
        return false;
    }

    /** Passes a value. */
    final void skip() throws MalformedJsonException {
        blank();
        switch (peek()) {
            case '"' -> string();
            case '{' -> {
                for (var more = begin('}'); more; more = more('}')) {
                    blank();
                    key();
                    colon();
                    skip();
                }
            }
            case '[' -> {
                for (var more = begin(']'); more; more = more(']')) {
                    skip();
                }
            }
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        }
    }

    final void literal(byte[] word) throws MalformedJsonException {
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
    final int key() throws MalformedJsonException {
        if (peek() != '"') {
            throw malformed("a key must be a string");
        }
        var start = at + 1;
        string();
        return start;
    }

    /** Passes a string, quotes and all. */
    final void string() throws MalformedJsonException {
        at++;
        while (true) {
            at = plain(in, at);
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

    /** Passes bytes that need no look, up to one that does or to where less than sixteen are left. */
    private static int plain(byte[] in, int start) {
        var i = start;
        for (; i + 2 * Long.BYTES <= in.length; i += 2 * Long.BYTES) {
            var low = special((long) LONGS.get(in, i));
            var high = special((long) LONGS.get(in, i + Long.BYTES));
            if ((low | high) != 0) {
                return i
                        + (low != 0
                                ? Long.numberOfTrailingZeros(low) >>> 3
                                : Long.BYTES + (Long.numberOfTrailingZeros(high) >>> 3));
            }
        }
        return i;
    }

    /**
     * The high bit of each byte that needs a look; bytes above the first such one may be marked wrongly. Subtracting from a
     * byte below 0x80 sets its high bit only by going below zero; the others have it set already.
     */
    private static long special(long word) {
        var quote = (word ^ 0x2222222222222222L) - ONES;
        var backslash = (word ^ 0x5c5c5c5c5c5c5c5cL) - ONES;
        return (quote | backslash | (word - 0x2020202020202020L) | word) & HIGH;
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

    final void blank() {
        // Hardly any server sends blanks, and what is no blank mostly comes after it.
        while (at < in.length
                && in[at] <= ' '
                && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    final void colon() throws MalformedJsonException {
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
    final int peek() {
        return at < in.length ? in[at] : 0;
    }

    final MalformedJsonException malformed(String what) {
        return new MalformedJsonException(what, at);
    }
}
