package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.wortlaut.claims.extraction.model.Labels;
import io.wortlaut.claims.extraction.model.LinearChain;
import io.wortlaut.claims.extraction.model.WordTagger;

/** Trains the tagger of words as a conditional random field, one paragraph a step. */
final class SequenceTrainer {

    /** The words of a paragraph and their labels. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    record Sequence(int[][] features, int[] labels) {}

    private static final int EPOCHS = 12;
    private static final float RATE = 0.12f;
    private static final float DECAY = 2e-4f;
    private static final int SEED = 20;
    /** Features of fewer words are left out. */
    private static final int RARE = 4;
    /** Paragraphs without a statement are rarer in our corpus than in news. */
    private static final int SILENCE_WEIGHS = 6;

    private SequenceTrainer() {}

    static WordTagger train(List<Sequence> sequences) {
        List<int[]> rows = new ArrayList<>();
        sequences.forEach(sequence -> rows.addAll(List.of(sequence.features())));
        FeatureIndex index = FeatureIndex.of(rows, RARE);
        List<Sequence> numbered = new ArrayList<>();
        for (Sequence sequence : sequences) {
            int[][] numbers = new int[sequence.features().length][];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = index.numbers(sequence.features()[i]);
            }
            boolean silent = Arrays.stream(sequence.labels()).allMatch(label -> label == Labels.OUTSIDE);
            numbered.addAll(Collections.nCopies(silent ? SILENCE_WEIGHS : 1, new Sequence(numbers, sequence.labels())));
        }
        int labels = Labels.COUNT;
        Gradient weights = new Gradient(index.size() * labels, RATE, DECAY);
        Gradient transitions = new Gradient((labels + 1) * labels, RATE, DECAY);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(numbered, random);
            for (Sequence sequence : numbered) {
                learn(sequence, weights, transitions, labels);
            }
        }
        return new WordTagger(weights.rounded(index, labels, 0.03f), transitions.weights());
    }

    private static void learn(Sequence sequence, Gradient weights, Gradient transitions, int labels) {
        int length = sequence.features().length;
        float[][] scores = new float[length][labels];
        for (int t = 0; t < length; t++) {
            for (int feature : sequence.features()[t]) {
                for (int j = 0; j < labels; j++) {
                    scores[t][j] += weights.get(feature * labels + j);
                }
            }
        }
        LinearChain.Likelihoods likely = LinearChain.likelihoods(scores, transitions.weights());
        for (int t = 0; t < length; t++) {
            for (int j = 0; j < labels; j++) {
                double slope = (sequence.labels()[t] == j ? 1 : 0) - likely.labels()[t][j];
                if (Math.abs(slope) < 1e-4) {
                    continue;
                }
                for (int feature : sequence.features()[t]) {
                    weights.step(feature * labels + j, slope);
                }
            }
        }
        for (int at = 0; at < (labels + 1) * labels; at++) {
            double slope = -likely.steps()[at];
            if (slope != 0) {
                transitions.step(at, slope + goldSteps(sequence, at, labels));
            }
        }
    }

    private static int goldSteps(Sequence sequence, int at, int labels) {
        int from = at / labels;
        int to = at % labels;
        int count = from == labels && sequence.labels()[0] == to ? 1 : 0;
        for (int t = 1; t < sequence.labels().length; t++) {
            count += sequence.labels()[t - 1] == from && sequence.labels()[t] == to ? 1 : 0;
        }
        return count;
    }
}
