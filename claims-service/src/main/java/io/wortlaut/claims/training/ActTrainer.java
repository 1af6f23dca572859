package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.model.ActClassifier;

/** Trains a multinomial logistic regression. */
final class ActTrainer {

    /** Something to learn from. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    record Example(int[] features, SpeechAct act) {}

    private static final int EPOCHS = 6;
    private static final float RATE = 0.03f;
    private static final float DECAY = 1e-2f;
    private static final int SEED = 11;
    /** Features of fewer examples are left out. */
    private static final int RARE = 2;

    private ActTrainer() {}

    static ActClassifier train(List<Example> examples) {
        FeatureIndex index =
                FeatureIndex.of(examples.stream().map(Example::features).toList(), RARE);
        List<Example> numbered = new ArrayList<>();
        for (Example example : examples) {
            numbered.add(new Example(index.numbers(example.features()), example.act()));
        }
        int labels = ActClassifier.LABELS.size();
        Gradient weights = new Gradient(index.size() * labels, RATE, DECAY);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(numbered, random);
            for (Example example : numbered) {
                learn(example, weights, labels);
            }
        }
        return new ActClassifier(weights.rounded(index, labels, 0.02f));
    }

    private static void learn(Example example, Gradient weights, int labels) {
        double[] scores = new double[labels];
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
            for (int feature : example.features()) {
                scores[label] += weights.get(feature * labels + label);
            }
            most = Math.max(most, scores[label]);
        }
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            scores[label] = StrictMath.exp(scores[label] - most);
            sum += scores[label];
        }
        int right = ActClassifier.LABELS.indexOf(example.act());
        for (int label = 0; label < labels; label++) {
            double slope = (label == right ? 1 : 0) - scores[label] / sum;
            if (Math.abs(slope) < 1e-4) {
                continue;
            }
            for (int feature : example.features()) {
                weights.step(feature * labels + label, slope);
            }
        }
    }
}
