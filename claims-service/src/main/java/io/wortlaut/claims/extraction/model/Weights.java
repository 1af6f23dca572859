package io.wortlaut.claims.extraction.model;

/**
 * A sparse table of weights: one row of numbers, one for each label, for each feature that has any. Features are looked
 * up by hash.
 */
public final class Weights {

    private final int labels;
    private final int[] features;
    private final byte[] values;
    private final float scale;
    /** The hash of a feature and, above it, the number of its row, counted from 1: one look at memory for each slot. */
    private final long[] slots;

    private final int mask;

    /**
     * @param features hashes, ascending, without doubles
     * @param values rows in the order of the features
     * @param scale what a value of 1 weighs
     */
    public Weights(int labels, int[] features, byte[] values, float scale) {
        this.labels = labels;
        this.features = features;
        this.values = values;
        this.scale = scale;
        int capacity = Integer.highestOneBit(Math.max(4, features.length) * 2 - 1) * 2;
        this.mask = capacity - 1;
        this.slots = new long[capacity];
        for (int row = 0; row < features.length; row++) {
            int slot = slot(features[row]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (row + 1L) << Integer.SIZE | Integer.toUnsignedLong(features[row]);
        }
    }

    private int slot(int feature) {
        int h = feature * 0x9e3779b9;
        return (h ^ (h >>> 15)) & mask;
    }

    public int labels() {
        return labels;
    }

    /** Hashes of all features with a weight, ascending. */
    public int[] features() {
        return features;
    }

    public byte[] values() {
        return values;
    }

    public float scale() {
        return scale;
    }

    /** Adds the weights of the features to the scores of the labels. */
    void addTo(float[] scores, int[] hashes) {
        for (int hash : hashes) {
            int slot = slot(hash);
            while (slots[slot] != 0) {
                if ((int) slots[slot] == hash) {
                    int row = (int) (slots[slot] >>> Integer.SIZE) - 1;
                    for (int label = 0, at = row * labels; label < labels; label++, at++) {
                        scores[label] += values[at] * scale;
                    }
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
    }
}
