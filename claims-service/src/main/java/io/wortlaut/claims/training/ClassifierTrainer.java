package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.wortlaut.claims.extraction.model.Classifier;

/** Trains a logistic regression. */
final class ClassifierTrainer {

    /**
     * Something to learn from.
     *
     * @param right how right it is, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    record Example(int[] features, double right) {}

    private static final int EPOCHS = 12;
    private static final float RATE = 0.06f;
    private static final float DECAY = 1e-4f;
    private static final int SEED = 7;
    /** Features of fewer examples are left out. */
    private static final int RARE = 3;
    /** News holds about three times as many sentences without a statement, for each with one, as our corpus does. */
    private static final int WRONG_WEIGHS = 3;

    private ClassifierTrainer() {}

    static Classifier train(List<Example> examples) {
        FeatureIndex index =
                FeatureIndex.of(examples.stream().map(Example::features).toList(), RARE);
        List<Example> numbered = new ArrayList<>();
        for (Example example : examples) {
            Example one = new Example(index.numbers(example.features()), example.right());
            numbered.addAll(Collections.nCopies(one.right() == 0 ? WRONG_WEIGHS : 1, one));
        }
        Gradient weights = new Gradient(index.size(), RATE, DECAY);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(numbered, random);
            for (Example example : numbered) {
                double score = 0;
                for (int feature : example.features()) {
                    score += weights.get(feature);
                }
                double slope = example.right() - 1 / (1 + StrictMath.exp(-score));
                for (int feature : example.features()) {
                    weights.step(feature, slope);
                }
            }
        }
        return new Classifier(weights.rounded(index, 1, 0.005f));
    }
}
