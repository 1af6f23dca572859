package io.wortlaut.gateway.planning;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The fields that a fetch asks for on one object, and where an index of its answer keeps them: each has a slot. A slot may
 * also be a place for a link from the object to what another fetch found out about it.
 */
public final class Shape {
    private final byte[][] keys;
    private final JsonWord[] written;
    private final int[] slots;
    private final int[] listDepths;
    private final @Nullable Shape[] children;
    private final int size;

    /**
     * @param key the response key
     * @param child null for a leaf
     * @param listDepth how many lists the schema puts around the value
     */
    public record Entry(
            String key, int slot, int listDepth, @Nullable Shape child) {}

    /** @param size slots in all, those for links included */
    public Shape(List<Entry> entries, int size) {
        this.keys = entries.stream()
                .map(entry -> entry.key().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.written = entries.stream()
                .map(entry -> JsonWord.of("\"" + entry.key() + "\":"))
                .toArray(JsonWord[]::new);
        this.slots = entries.stream().mapToInt(Entry::slot).toArray();
        this.listDepths = entries.stream().mapToInt(Entry::listDepth).toArray();
        this.children = entries.stream().map(Entry::child).toArray(Shape[]::new);
        this.size = size;
    }

    public int fields() {
        return keys.length;
    }

    public byte[] key(int field) {
        return keys[field];
    }

    /** The key as it mostly is written: quoted and with a colon. */
    public JsonWord written(int field) {
        return written[field];
    }

    public int slot(int field) {
        return slots[field];
    }

    public int listDepth(int field) {
        return listDepths[field];
    }

    public @Nullable Shape child(int field) {
        return children[field];
    }

    public int size() {
        return size;
    }
}
