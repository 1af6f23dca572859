package io.wortlaut.gateway.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written; what was written last can be taken back. */
final class Bytes {
    /** Most of what is written is short: a few words are copied faster than a call for their exact number is made. */
    private static final int SHORT = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int LARGEST_REUSED = 256 << 10;
    private static final ThreadLocal<byte[]> REUSED = ThreadLocal.withInitial(() -> new byte[4096]);

    byte[] array;
    int length;

    private Bytes(byte[] array) {
        this.array = array;
    }

    Bytes(int capacity) {
        array = new byte[Math.max(64, capacity)];
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] from, int start, int end) {
        var size = end - start;
        reserve(size + SHORT);
        if (size <= SHORT && start + SHORT <= from.length) {
            for (var i = 0; i < SHORT; i += Long.BYTES) {
                LONGS.set(array, length + i, (long) LONGS.get(from, start + i));
            }
        } else {
            System.arraycopy(from, start, array, length, size);
        }
        length += size;
    }

    void add(int single) {
        reserve(1);
        array[length++] = (byte) single;
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void reserve(int size) {
        if (length + size > array.length) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, length + size));
        }
    }

    /**
     * For what is written at one go on this thread, with its array; to be ended by {@link #copied}. A new array would have to
     * be cleared for each answer, and thrown away.
     */
    static Bytes reused() {
        return new Bytes(REUSED.get());
    }

    /** Ends what {@link #reused} has begun. */
    byte[] copied() {
        if (array.length <= LARGEST_REUSED) {
            REUSED.set(array);
        }
        return Arrays.copyOf(array, length);
    }

    byte[] toArray() {
        return length == array.length ? array : Arrays.copyOf(array, length);
    }
}
