package io.wortlaut.gateway.testgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.execution.JsonValues;

/** JSON for people: what fits on a line stays on one, keys keep their order. */
public final class PrettyJson {
    private static final int WIDTH = 110;

    private PrettyJson() {}

    public static String of(byte[] json) throws IOException {
        var out = new StringBuilder();
        write(JsonValues.read(json), "", out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        var line = new String(JsonValues.write(value), StandardCharsets.UTF_8);
        if (line.length() + indent.length() <= WIDTH || !(value instanceof Map || value instanceof List)) {
            out.append(line);
            return;
        }
        var more = indent + "  ";
        var separator = "";
        out.append(value instanceof Map ? "{" : "[");
        if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                out.append(separator).append('\n').append(more);
                out.append('"').append(entry.getKey()).append("\": ");
                write(entry.getValue(), more, out);
                separator = ",";
            }
        } else if (value instanceof List<?> list) {
            for (var element : list) {
                out.append(separator).append('\n').append(more);
                write(element, more, out);
                separator = ",";
            }
        }
        out.append('\n').append(indent).append(value instanceof Map ? "}" : "]");
    }
}
