package io.wortlaut.gateway.planning;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A key of a JSON object in the form in which it is written. */
public final class JsonKey {
    /** So many bytes follow in the array, so that whoever copies whole words finds them there. */
    private static final int SPARE = 32;

    private final String name;
    private final byte[] bytes;
    private final int end;

    /** @param name a GraphQL name, so nothing in it needs escaping */
    public JsonKey(String name) {
        this.name = name;
        var written = (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
        this.bytes = Arrays.copyOf(written, written.length + SPARE);
        this.end = written.length;
    }

    public String name() {
        return name;
    }

    /** A comma, then the key, quoted and with a colon, up to {@link #end}; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the key ends in {@link #bytes}. */
    public int end() {
        return end;
    }

    @Override
    public String toString() {
        return name;
    }
}
