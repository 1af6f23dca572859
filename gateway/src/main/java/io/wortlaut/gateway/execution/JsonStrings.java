package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The meaning of JSON strings, for the few that are not just copied. */
final class JsonStrings {
    private JsonStrings() {}

    /**
     * Whether a value, or part of one, is the wanted text; compared as it is written, and only if it has escapes as it is
     * meant.
     *
     * @param start of the half-open range of bytes
     * @param wanted a text without escapes, with quotes if the range has them
     */
    static boolean equal(byte[] in, int start, int end, byte[] wanted) {
        if (Arrays.equals(in, start, end, wanted, 0, wanted.length)) {
            return true;
        }
        for (var i = start; i < end; i++) {
            if (in[i] == '\\') {
                return unescape(in, start, end).equals(new String(wanted, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    /** The text of a well-formed string's content in {@code [start, end)}. */
    static String unescape(byte[] in, int start, int end) {
        var text = new String(in, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(++i);
            switch (c) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
