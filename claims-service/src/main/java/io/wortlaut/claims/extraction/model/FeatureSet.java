package io.wortlaut.claims.extraction.model;

import java.util.Arrays;

/** The features of one thing, as hashes. */
public final class FeatureSet {

    private int[] hashes = new int[64];
    private int size;

    void add(int template, int value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size] = Hash.mix(template * 0x9e3779b9, value);
        size++;
    }

    void add(int template, int first, int second) {
        add(template, Hash.mix(first, second));
    }

    void add(int template, int first, int second, int third) {
        add(template, Hash.mix(first, second, third));
    }

    void add(int template, int first, int second, int third, int fourth) {
        add(template, Hash.mix(first, second, third, fourth));
    }

    void clear() {
        size = 0;
    }

    /** A copy of the hashes. */
    public int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }
}
