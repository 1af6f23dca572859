package io.wortlaut.claims.training;

import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur often enough to learn from, in the order of their hashes. */
final class FeatureIndex {

    private final int[] features;

    private FeatureIndex(int[] features) {
        this.features = features;
    }

    /** @param rows the features of every example */
    static FeatureIndex of(List<int[]> rows, int atLeast) {
        int total = 0;
        for (int[] row : rows) {
            total += row.length;
        }
        int[] all = new int[total];
        int size = 0;
        for (int[] row : rows) {
            System.arraycopy(row, 0, all, size, row.length);
            size += row.length;
        }
        Arrays.parallelSort(all);
        int[] kept = new int[total];
        int count = 0;
        for (int i = 0; i < total; ) {
            int end = i;
            while (end < total && all[end] == all[i]) {
                end++;
            }
            if (end - i >= atLeast) {
                kept[count] = all[i];
                count++;
            }
            i = end;
        }
        return new FeatureIndex(Arrays.copyOf(kept, count));
    }

    int size() {
        return features.length;
    }

    int[] features() {
        return features;
    }

    /** The numbers of those features that are kept. */
    int[] numbers(int[] row) {
        int[] numbers = new int[row.length];
        int size = 0;
        for (int feature : row) {
            int number = Arrays.binarySearch(features, feature);
            if (number >= 0) {
                numbers[size] = number;
                size++;
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
