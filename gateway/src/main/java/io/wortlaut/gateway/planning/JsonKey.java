package io.wortlaut.gateway.planning;

import java.nio.charset.StandardCharsets;

/** A key of a JSON object in the form in which it is written. */
public final class JsonKey {
    private final String name;
    private final byte[] written;

    /** @param name a GraphQL name, so nothing in it needs escaping */
    public JsonKey(String name) {
        this.name = name;
        this.written = ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    public String name() {
        return name;
    }

    /** Quoted and with a colon; not to be changed. */
    public byte[] written() {
        return written;
    }

    @Override
    public String toString() {
        return name;
    }
}
