package io.wortlaut.gateway.planning;

import java.util.List;

/**
 * A JSON object to be written from what fetches have brought: the client's answer, or the representation of an entity.
 */
public record Template(List<Entry> entries) {

    /** One key and its value. */
    public sealed interface Entry {
        JsonKey key();

        default String name() {
            return key().name();
        }
    }

    /** The name of the object's type. */
    public record Typename(JsonKey key) implements Entry {}

    /**
     * A scalar or enum.
     *
     * @param origin which of the location's origins has it, and where
     */
    public record Leaf(JsonKey key, int origin, int slot, Wrapping wrapping, LeafType type) implements Entry {}

    /** A value that nobody is asked for. */
    public record Absent(JsonKey key, Wrapping wrapping) implements Entry {}

    /** Objects of a location below. */
    public record Nested(JsonKey key, Wrapping wrapping, Location location) implements Entry {}
}
