package io.wortlaut.deploy.bench.graph;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers the lower the more often: the number k with a likelihood in proportion to 1/(k+1) (Zipf's law). */
final class Skew {

    private final double[] cumulated;

    /** @param size numbers from 0 up to it, exclusive */
    Skew(int size) {
        cumulated = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += 1.0 / (k + 1);
            cumulated[k] = sum;
        }
    }

    int draw(Random random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found);
    }
}
