package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.wortlaut.gateway.planning.LeafType;
import io.wortlaut.gateway.planning.Template;

/** Copies scalars, enums and lists of them, if they fit their type. */
final class LeafWriter {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Bytes out;
    /** Where in the list that is written; the indexes of its lists. */
    private final List<Integer> path = new ArrayList<>();

    private final List<List<Integer>> flaws = new ArrayList<>();

    LeafWriter(Bytes out) {
        this.out = out;
    }

    /** Where elements of what was written last had to be null because they did not fit. */
    List<List<Integer>> flaws() {
        return flaws;
    }

    /**
     * @param first the value as two numbers of the tape
     * @return false if the value, or an element that must not be null, does not fit
     */
    boolean write(Template.Leaf leaf, byte[] json, int[] tape, int first, int second, int level) {
        if (level == 0 && !flaws.isEmpty()) {
            flaws.clear();
        }
        if (level < leaf.wrapping().listDepth()) {
            return second == JsonIndex.LIST && list(leaf, json, tape, first, level);
        }
        return second > 0 && single(leaf.type(), json, first, second);
    }

    private boolean list(Template.Leaf leaf, byte[] json, int[] tape, int record, int level) {
        out.add('[');
        for (var i = 0; i < tape[record]; i++) {
            if (i > 0) {
                out.add(',');
            }
            var first = tape[record + 1 + 2 * i];
            var start = out.length;
            path.add(i);
            var isNull = first == JsonIndex.NULL;
            var fits = !isNull && write(leaf, json, tape, first, tape[record + 2 + 2 * i], level + 1);
            if (!fits && !leaf.wrapping().mustNotBeNull(level + 1)) {
                out.length = start;
                out.add(NULL);
                if (!isNull) {
                    flaws.add(List.copyOf(path));
                }
                fits = true;
            }
            path.removeLast();
            if (!fits) {
                return false;
            }
        }
        out.add(']');
        return true;
    }

    private boolean single(LeafType type, byte[] json, int start, int end) {
        if (fitsAsItIs(type, json, start, end)) {
            out.add(json, start, end);
            return true;
        }
        if (type.kind() == LeafType.Kind.ID && isInteger(json, start, end)) {
            out.add('"');
            out.add(json, start, end);
            out.add('"');
            return true;
        }
        return false;
    }

    /** Whether a slice is a value of the type, and written as the client is to get it. */
    static boolean fitsAsItIs(LeafType type, byte[] json, int start, int end) {
        return switch (type.kind()) {
            case STRING, ID -> json[start] == '"';
            case BOOLEAN -> json[start] == 't' || json[start] == 'f';
            case FLOAT -> isNumber(json[start]);
            case INT -> isInteger(json, start, end) && end - start <= 11;
            case CUSTOM -> true;
            case ENUM -> isOneOf(type, json, start, end);
        };
    }

    private static boolean isNumber(byte first) {
        return first == '-' || (first >= '0' && first <= '9');
    }

    private static boolean isInteger(byte[] json, int start, int end) {
        if (!isNumber(json[start])) {
            return false;
        }
        for (var i = start + 1; i < end; i++) {
            if (json[i] < '0' || json[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(LeafType type, byte[] json, int start, int end) {
        for (var value : type.values()) {
            if (JsonStrings.equal(json, start, end, value)) {
                return true;
            }
        }
        return false;
    }
}
