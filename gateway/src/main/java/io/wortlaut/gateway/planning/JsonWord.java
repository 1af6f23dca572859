package io.wortlaut.gateway.planning;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A short text that is looked for at many places of a JSON text, and compared by two words of eight bytes: a call to
 * compare a few bytes takes longer than the comparing.
 */
public final class JsonWord {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int REACH = 2 * Long.BYTES;

    private final byte[] bytes;
    private final long low;
    private final long lowMask;
    private final long high;
    private final long highMask;

    private JsonWord(byte[] bytes) {
        this.bytes = bytes;
        var padded = Arrays.copyOf(bytes, Math.max(REACH, bytes.length));
        this.low = (long) LONGS.get(padded, 0);
        this.high = (long) LONGS.get(padded, Long.BYTES);
        this.lowMask = mask(bytes.length);
        this.highMask = mask(bytes.length - Long.BYTES);
    }

    static JsonWord of(String text) {
        return new JsonWord(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long mask(int bytes) {
        return bytes <= 0 ? 0 : bytes >= Long.BYTES ? -1 : (1L << (Byte.SIZE * bytes)) - 1;
    }

    /** In bytes. */
    public int length() {
        return bytes.length;
    }

    /** Whether the text stands at an offset. */
    public boolean isAt(byte[] json, int offset) {
        if (bytes.length > REACH || offset + REACH > json.length) {
            var end = offset + bytes.length;
            return end <= json.length && Arrays.equals(json, offset, end, bytes, 0, bytes.length);
        }
        var differing = (((long) LONGS.get(json, offset) ^ low) & lowMask)
                | (((long) LONGS.get(json, offset + Long.BYTES) ^ high) & highMask);
        return differing == 0;
    }
}
