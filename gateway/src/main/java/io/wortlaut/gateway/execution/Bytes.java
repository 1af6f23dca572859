package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written; what was written last can be taken back. */
final class Bytes {
    byte[] array;
    int length;

    Bytes(int capacity) {
        array = new byte[Math.max(64, capacity)];
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] from, int start, int end) {
        var size = end - start;
        reserve(size);
        System.arraycopy(from, start, array, length, size);
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

    byte[] toArray() {
        return length == array.length ? array : Arrays.copyOf(array, length);
    }
}
