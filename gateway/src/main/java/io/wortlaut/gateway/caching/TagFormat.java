package io.wortlaut.gateway.caching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A tag with places for values, as {@code @cacheTag(format:)} has it: <code>book-{$key.isbn}</code> of an entity,
 * <code>books-of-{$args.author.id}</code> of a root field.
 */
record TagFormat(String format) {
    private static final Pattern PLACE = Pattern.compile("\\{\\s*\\$(?:key|args)\\.(\\w+(?:\\.\\w+)*)\\s*}");

    /**
     * @param values those of the key's fields, or of the arguments, by name
     * @return null when one of the values is missing, or is neither text nor number nor Boolean
     */
    @Nullable
    String fill(Map<?, ?> values) {
        var places = PLACE.matcher(format);
        var filled = new StringBuilder();
        var end = 0;
        while (places.find()) {
            var value = text(values, List.of(places.group(1).split("\\.")));
            if (value == null) {
                return null;
            }
            filled.append(format, end, places.start()).append(value);
            end = places.end();
        }
        return filled.append(format, end, format.length()).toString();
    }

    private static @Nullable String text(Map<?, ?> values, List<String> path) {
        Object value = values;
        for (var name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> null;
        };
    }
}
