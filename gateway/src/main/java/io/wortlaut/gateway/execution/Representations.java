package io.wortlaut.gateway.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A JSON list of representations in which none stands twice. */
final class Representations {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final Bytes out;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    /** Open addressing: number of the representation, counted from 1. */
    private int[] table = new int[64];

    private int size;

    Representations(Bytes out) {
        this.out = out;
        out.add('[');
    }

    /** Where the next representation is to be written. */
    int open() {
        if (size > 0) {
            out.add(',');
        }
        return out.length;
    }

    /**
     * Takes what was written since {@link #open}.
     *
     * @return its number, counted from 1
     */
    int close(int start) {
        var hash = hash(start, out.length);
        var at = hash & (table.length - 1);
        while (table[at] != 0) {
            var other = table[at] - 1;
            if (Arrays.equals(out.array, starts[other], ends[other], out.array, start, out.length)) {
                takeBack(start);
                return other + 1;
            }
            at = (at + 1) & (table.length - 1);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = out.length;
        table[at] = ++size;
        if (2 * size > table.length) {
            grow();
        }
        return size;
    }

    void takeBack(int start) {
        out.length = size > 0 ? start - 1 : start;
    }

    private void grow() {
        table = new int[4 * table.length];
        for (var i = 0; i < size; i++) {
            var at = hash(starts[i], ends[i]) & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = i + 1;
        }
    }

    /** Multiplies by an odd number for each word and folds what has gone up back down. */
    private int hash(int start, int end) {
        var hash = (long) end - start;
        var at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(out.array, at)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        for (; at < end; at++) {
            hash = (hash ^ out.array[at]) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    int finish() {
        out.add(']');
        return size;
    }

    int size() {
        return size;
    }

    List<PassedValues.Asked> asked() {
        return IntStream.range(0, size)
                .mapToObj(number -> PassedValues.Asked.of(get(number)))
                .toList();
    }

    byte[] get(int index) {
        return Arrays.copyOfRange(out.array, starts[index], ends[index]);
    }
}
