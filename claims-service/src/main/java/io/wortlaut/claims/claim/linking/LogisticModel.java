package io.wortlaut.claims.claim.linking;

import java.util.Map;

/** Logistic regression over named features. */
public final class LogisticModel {

    /** The feature that every observation has. */
    public static final String BIAS = "bias";

    private final Map<String, Double> weights;

    /** @param weights by feature; what is not there counts nothing */
    public LogisticModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** Whether there was anything to learn from. */
    boolean isLearnt() {
        return !weights.isEmpty();
    }

    /** 0 to 1. */
    public double probability(Map<String, Double> features) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
