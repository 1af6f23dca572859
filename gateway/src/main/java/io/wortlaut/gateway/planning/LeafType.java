package io.wortlaut.gateway.planning;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * What a leaf's JSON may look like.
 *
 * @param values the quoted names of an enum's accessible values; empty otherwise
 */
public record LeafType(Kind kind, List<byte[]> values) {
    private static final LeafType ANY = new LeafType(Kind.CUSTOM, List.of());

    /** The built-in scalars, enums, and scalars that the gateway passes on as they are. */
    public enum Kind {
        INT,
        FLOAT,
        STRING,
        BOOLEAN,
        ID,
        ENUM,
        CUSTOM
    }

    static LeafType any() {
        return ANY;
    }

    static LeafType of(Supergraph supergraph, String name) {
        return switch (name) {
            case "Int" -> new LeafType(Kind.INT, List.of());
            case "Float" -> new LeafType(Kind.FLOAT, List.of());
            case "String" -> new LeafType(Kind.STRING, List.of());
            case "Boolean" -> new LeafType(Kind.BOOLEAN, List.of());
            case "ID" -> new LeafType(Kind.ID, List.of());
            default -> {
                var values = supergraph.enums().get(name);
                yield values == null ? ANY : new LeafType(Kind.ENUM, quoted(values));
            }
        };
    }

    private static List<byte[]> quoted(Collection<String> values) {
        return values.stream()
                .map(value -> ("\"" + value + "\"").getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
