package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Template;

/** Writes the values that go along with a representation behind it, where {@link Asked} finds them. */
final class PassedValues {
    /** Stands between a representation and its values; no JSON has it. */
    private static final byte SEPARATOR = 0;

    private static final byte[] NO_TYPE = new byte[0];

    private final Cursor cursor;
    private final Bytes out;

    PassedValues(Cursor cursor, Bytes out) {
        this.cursor = cursor;
        this.out = out;
    }

    /**
     * What is asked for one entity.
     *
     * @param values from objects above, as JSON; empty if none go along
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    record Asked(byte[] representation, String values) {
        /** Takes apart what {@link PassedValues} wrote. */
        static Asked of(byte[] written) {
            var end = 0;
            while (end < written.length && written[end] != SEPARATOR) {
                end++;
            }
            return end == written.length
                    ? new Asked(written, "")
                    : new Asked(
                            Arrays.copyOf(written, end),
                            new String(written, end + 1, written.length - end - 1, StandardCharsets.UTF_8));
        }
    }

    /** @return false if the entity cannot be asked for, because a value is missing */
    boolean write(Fetch.Target target) {
        if (target.passed().isEmpty()) {
            return true;
        }
        var values = new LinkedHashMap<String, Object>();
        for (var passed : target.passed()) {
            if (!isKnown(passed)) {
                return false;
            }
            var value = value(passed);
            if (value == null && passed.required()) {
                return false;
            }
            values.put(passed.variable(), value);
        }
        out.add((char) SEPARATOR);
        out.add(JsonValues.write(values));
        return true;
    }

    /** Whether the fetch that was to bring the value has an object; else nobody can tell whether there is a value. */
    private boolean isKnown(Fetch.Passed passed) {
        return passed.value().entries().stream()
                .allMatch(entry ->
                        !(entry instanceof Template.Leaf leaf) || cursor.object(passed.location(), leaf.origin()) > 0);
    }

    private @Nullable Object value(Fetch.Passed passed) {
        var json = new Bytes(64);
        if (!new AnswerWriter(cursor, json).value(passed.location(), passed.value(), NO_TYPE)) {
            return null;
        }
        try {
            var written = (Map<?, ?>) JsonValues.read(Arrays.copyOf(json.array, json.length));
            return inner(written, passed.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one value in an object, or in each of a list of them. */
    private static @Nullable Object inner(@Nullable Object value, Template template) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inner(item, template)).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        for (var entry : template.entries()) {
            var found = object.get(entry.name());
            switch (entry) {
                case Template.Nested nested -> {
                    return nestedValue(found, nested);
                }
                case Template.Leaf ignored -> {
                    return found;
                }
                case Template.Typename ignored -> {}
                case Template.Absent ignored -> {}
            }
        }
        return null;
    }

    private static @Nullable Object nestedValue(@Nullable Object value, Template.Nested nested) {
        return nested.location().branches().isEmpty()
                ? null
                : inner(value, nested.location().branches().getFirst().answer());
    }
}
