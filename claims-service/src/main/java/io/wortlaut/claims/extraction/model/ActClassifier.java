package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.SpeechAct;

/** Multinomial logistic regression over hashed features: what somebody does by saying something. */
public final class ActClassifier {

    /** The labels, in the order of the weights. */
    public static final List<SpeechAct> LABELS = List.of(SpeechAct.values());

    private final Weights weights;

    /** @param weights of as many labels as there are acts */
    public ActClassifier(Weights weights) {
        this.weights = weights;
    }

    public Weights weights() {
        return weights;
    }

    /** The likeliest act. */
    public SpeechAct likeliest(int[] features) {
        float[] scores = new float[LABELS.size()];
        weights.addTo(scores, features);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return LABELS.get(best);
    }
}
