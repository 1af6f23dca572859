package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.model.Weights;

/** Weights that learn by adaptive gradient steps (Duchi, Hazan, Singer 2011), drawn towards zero. */
final class Gradient {

    private final float[] weights;
    private final float[] squares;
    private final float rate;
    private final float decay;

    Gradient(int size, float rate, float decay) {
        this.weights = new float[size];
        this.squares = new float[size];
        this.rate = rate;
        this.decay = decay;
    }

    float get(int i) {
        return weights[i];
    }

    float[] weights() {
        return weights;
    }

    /** Moves a weight along the slope of the likelihood. */
    void step(int i, double slope) {
        float g = (float) (slope - decay * weights[i]);
        squares[i] += g * g;
        weights[i] += rate * g / (1e-4f + (float) Math.sqrt(squares[i]));
    }

    /**
     * The weights as whole numbers of a scale, without features that weigh nothing.
     *
     * @param index numbers the rows
     */
    Weights rounded(FeatureIndex index, int labels, float smallest) {
        float max = 0;
        for (float weight : weights) {
            max = Math.max(max, Math.abs(weight));
        }
        float scale = Math.max(max, 1e-6f) / 127;
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < index.size(); row++) {
            boolean weighs = false;
            for (int label = 0; label < labels; label++) {
                weighs |= Math.abs(weights[row * labels + label]) >= smallest;
            }
            if (weighs) {
                rows.add(row);
            }
        }
        int[] features = new int[rows.size()];
        byte[] values = new byte[rows.size() * labels];
        for (int r = 0; r < features.length; r++) {
            features[r] = index.features()[rows.get(r)];
            for (int label = 0; label < labels; label++) {
                values[r * labels + label] = (byte) Math.round(weights[rows.get(r) * labels + label] / scale);
            }
        }
        return new Weights(labels, features, values, scale);
    }
}
