package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Shape;

/** JSON as nobody would write it, and shapes that ask for parts of it. */
final class RandomJson {
    private static final List<String> KEYS =
            List.of("a", "b", "name", "longer name than eight", "ä", "x\"y", "", "data");
    private static final String LETTERS = "ab \"\\/\n\t\u0001äß€😀~,:{}[]";

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    record Wanted(List<WantedField> fields) {
        Shape shape() {
            return new Shape(
                    fields.stream()
                            .map(field -> new Shape.Entry(
                                    field.key(),
                                    field.slot(),
                                    field.listDepth(),
                                    field.child() == null ? null : field.child().shape()))
                            .toList(),
                    fields.size());
        }
    }

    record WantedField(
            String key, int slot, int listDepth, @Nullable Wanted child) {}

    Wanted shape(int depth) {
        var fields = new ArrayList<WantedField>();
        for (var key : KEYS) {
            if (random.nextBoolean()) {
                var child = depth > 0 && random.nextBoolean() ? shape(depth - 1) : null;
                fields.add(new WantedField(key, fields.size(), random.nextInt(3), child));
            }
        }
        return new Wanted(fields);
    }

    Map<String, Object> object(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = random.nextInt(6); i > 0; i--) {
            map.put(KEYS.get(random.nextInt(KEYS.size())), value(depth));
        }
        return map;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextGaussian() * 1e9;
            case 4 -> string();
            case 5 -> object(depth - 1);
            default -> {
                var list = new ArrayList<>();
                for (var i = random.nextInt(4); i > 0; i--) {
                    list.add(random.nextBoolean() ? object(depth - 1) : value(depth - 1));
                }
                yield list;
            }
        };
    }

    private String string() {
        var text = new StringBuilder();
        LETTERS.codePoints().filter(ignored -> random.nextInt(4) == 0).forEach(letter -> text.append(
                        random.nextInt(5) == 0 ? "plain words " : "")
                .appendCodePoint(letter));
        return text.toString();
    }

    /** The same with the members of objects in another order, and some that nobody has asked for. */
    @Nullable
    Object disordered(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var keys = new ArrayList<Object>(map.keySet());
                if (random.nextBoolean()) {
                    Collections.shuffle(keys, random);
                }
                var disordered = new LinkedHashMap<Object, Object>();
                for (var key : keys) {
                    if (random.nextInt(8) == 0) {
                        disordered.put("unasked" + disordered.size(), value(1));
                    }
                    disordered.put(key, disordered(map.get(key)));
                }
                yield disordered;
            }
            case List<?> list -> {
                var disordered = new ArrayList<>();
                list.forEach(element -> disordered.add(disordered(element)));
                yield disordered;
            }
            case null -> null;
            default -> value;
        };
    }

    /** Writes a value with blanks and escapes where none are needed. */
    String text(Object value) {
        return switch (value) {
            case null -> "null";
            case String string -> quoted(string);
            case Map<?, ?> map -> {
                var out = new StringBuilder("{").append(blank());
                map.forEach((key, element) -> out.append(out.length() > 1 && out.indexOf(":") > 0 ? "," : "")
                        .append(blank())
                        .append(quoted(String.valueOf(key)))
                        .append(blank())
                        .append(':')
                        .append(blank())
                        .append(text(element))
                        .append(blank()));
                yield out.append('}').toString();
            }
            case List<?> list -> {
                var out = new StringBuilder("[");
                for (var i = 0; i < list.size(); i++) {
                    out.append(i > 0 ? "," : "")
                            .append(blank())
                            .append(text(list.get(i)))
                            .append(blank());
                }
                yield out.append(']').toString();
            }
            default -> value.toString();
        };
    }

    private String blank() {
        return random.nextInt(6) == 0 ? " \n\t\r".substring(random.nextInt(4)) : "";
    }

    private String quoted(String text) {
        var out = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || random.nextInt(12) == 0) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
