package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Keys and indexes that lead to a place in the client's answer. It changes with every value and is asked for only where
 * something is wrong, so indexes are kept as they are and not as objects.
 */
final class AnswerPath {
    /** Null where an index stands. */
    private @Nullable Object[] keys = new Object[16];

    private int[] indexes = new int[16];
    private int size;

    /** @param step a key or an index */
    void enter(Object step) {
        if (step instanceof Integer index) {
            enter(index.intValue());
        } else {
            reserve();
            keys[size++] = step;
        }
    }

    void enter(int index) {
        reserve();
        keys[size] = null;
        indexes[size++] = index;
    }

    void leave() {
        size--;
    }

    private void reserve() {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            indexes = Arrays.copyOf(indexes, 2 * size);
        }
    }

    /** A new list that may be changed. */
    List<Object> toList() {
        var list = new ArrayList<Object>(size + 1);
        for (var i = 0; i < size; i++) {
            list.add(keys[i] == null ? (Object) indexes[i] : keys[i]);
        }
        return list;
    }
}
