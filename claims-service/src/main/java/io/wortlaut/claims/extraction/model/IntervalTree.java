package io.wortlaut.claims.extraction.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Finds which of many stretches of words overlap another one, without looking at all: a balanced tree over the
 * stretches by their beginning, each node knowing the latest end below it (an augmented tree as in Cormen, Leiserson,
 * Rivest, Stein, chapter 14.3). Positions are numbers of words, half-open.
 */
final class IntervalTree {

    private static final int NONE = Integer.MIN_VALUE;

    private final int[] numbers;
    private final int[] from;
    private final int[] to;
    /** The latest end in the part of the array whose middle the place is. */
    private final int[] latest;

    private int[] found = new int[16];
    private int size;

    <T> IntervalTree(List<T> stretches, ToIntFunction<T> from, ToIntFunction<T> to) {
        List<T> all = List.copyOf(stretches);
        numbers = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(number -> from.applyAsInt(all.get(number))))
                .mapToInt(Integer::intValue)
                .toArray();
        this.from = Arrays.stream(numbers)
                .map(number -> from.applyAsInt(all.get(number)))
                .toArray();
        this.to = Arrays.stream(numbers)
                .map(number -> to.applyAsInt(all.get(number)))
                .toArray();
        latest = new int[numbers.length];
        build(0, numbers.length);
    }

    private int build(int low, int high) {
        if (low >= high) {
            return NONE;
        }
        int middle = (low + high) >>> 1;
        latest[middle] = Math.max(to[middle], Math.max(build(low, middle), build(middle + 1, high)));
        return latest[middle];
    }

    /** The numbers of the stretches that begin before {@code end} and end behind {@code begin}, ascending. */
    int[] overlapping(int begin, int end) {
        size = 0;
        collect(0, numbers.length, begin, end);
        int[] result = Arrays.copyOf(found, size);
        Arrays.sort(result);
        return result;
    }

    private void collect(int low, int high, int begin, int end) {
        int middle = (low + high) >>> 1;
        if (low >= high || latest[middle] <= begin) {
            return;
        }
        collect(low, middle, begin, end);
        if (from[middle] < end) {
            if (to[middle] > begin) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size] = numbers[middle];
                size++;
            }
            collect(middle + 1, high, begin, end);
        }
    }
}
