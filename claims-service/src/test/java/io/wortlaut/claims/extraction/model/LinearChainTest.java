package io.wortlaut.claims.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Against the sum and the maximum over every sequence, counted one by one. */
class LinearChainTest {

    private static final int LABELS = 3;
    private static final int LENGTH = 5;

    private final Random random = new Random(11);
    private final float[][] scores = new float[LENGTH][LABELS];
    private final float[] transitions = new float[(LABELS + 1) * LABELS];

    LinearChainTest() {
        for (float[] row : scores) {
            fill(row);
        }
        fill(transitions);
    }

    private void fill(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (4 * random.nextDouble() - 2);
        }
    }

    @Test
    void likelihoodsAreThoseOfAllSequences() {
        double[][] sums = new double[LENGTH][LABELS];
        double[] steps = new double[transitions.length];
        double total = 0;
        for (int number = 0; number < Math.pow(LABELS, LENGTH); number++) {
            int[] path = path(number);
            double weight = Math.exp(score(path));
            total += weight;
            steps[LABELS * LABELS + path[0]] += weight;
            for (int t = 0; t < LENGTH; t++) {
                sums[t][path[t]] += weight;
                if (t > 0) {
                    steps[path[t - 1] * LABELS + path[t]] += weight;
                }
            }
        }

        LinearChain.Likelihoods found = LinearChain.likelihoods(scores, transitions);

        for (int t = 0; t < LENGTH; t++) {
            for (int j = 0; j < LABELS; j++) {
                assertThat(found.labels()[t][j]).isCloseTo(sums[t][j] / total, within(1e-6));
            }
        }
        for (int i = 0; i < steps.length; i++) {
            assertThat(found.steps()[i]).isCloseTo(steps[i] / total, within(1e-6));
        }
    }

    @Test
    void theBestSequenceHasTheGreatestScore() {
        int[] best = path(0);
        for (int number = 1; number < Math.pow(LABELS, LENGTH); number++) {
            best = score(path(number)) > score(best) ? path(number) : best;
        }

        assertThat(LinearChain.best(scores, transitions, 0)).isEqualTo(best);
    }

    private static int[] path(int number) {
        int[] path = new int[LENGTH];
        int rest = number;
        for (int t = 0; t < LENGTH; t++) {
            path[t] = rest % LABELS;
            rest /= LABELS;
        }
        return path;
    }

    private double score(int[] path) {
        double score = transitions[LABELS * LABELS + path[0]];
        for (int t = 0; t < LENGTH; t++) {
            score += scores[t][path[t]] + (t > 0 ? transitions[path[t - 1] * LABELS + path[t]] : 0);
        }
        return score;
    }
}
