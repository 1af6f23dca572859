package io.wortlaut.gateway.planning;

import java.util.List;

/**
 * A JSON object to be written from what fetches have brought: the client's answer, or the representation of an entity.
 */
public final class Template {
    private final List<Entry> entries;
    /** The same, for who goes through them once for every object of an answer. */
    private final Entry[] inOrder;

    Template(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.inOrder = entries.toArray(Entry[]::new);
    }

    public List<Entry> entries() {
        return entries;
    }

    public int size() {
        return inOrder.length;
    }

    public Entry entry(int index) {
        return inOrder[index];
    }

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
     * @param sameKey whether it stands under the same key there
     */
    public record Leaf(JsonKey key, int origin, int slot, boolean sameKey, Wrapping wrapping, LeafType type)
            implements Entry {}

    /** A value that nobody is asked for. */
    public record Absent(JsonKey key, Wrapping wrapping) implements Entry {}

    /** Objects of a location below. */
    public record Nested(JsonKey key, Wrapping wrapping, Location location) implements Entry {}
}
