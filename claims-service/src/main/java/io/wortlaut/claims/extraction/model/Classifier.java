package io.wortlaut.claims.extraction.model;

/** Logistic regression over hashed features. */
public final class Classifier {

    private final Weights weights;

    /** @param weights of one label */
    public Classifier(Weights weights) {
        this.weights = weights;
    }

    public Weights weights() {
        return weights;
    }

    /** 0 to 1. */
    public double likelihood(int[] features) {
        float[] score = new float[1];
        weights.addTo(score, features);
        return 1 / (1 + StrictMath.exp(-score[0]));
    }
}
