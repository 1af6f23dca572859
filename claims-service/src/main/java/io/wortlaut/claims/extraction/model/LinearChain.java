package io.wortlaut.claims.extraction.model;

import java.util.Arrays;

/**
 * Sums and maxima over all label sequences of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001),
 * by the forward-backward and the Viterbi algorithm. Scores are logarithms.
 */
public final class LinearChain {

    /**
     * How likely labels are.
     *
     * @param labels for each place, of each label
     * @param steps expected number of steps from label i to j at {@code i * labels + j}; last row: of beginnings
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    public record Likelihoods(double[][] labels, double[] steps) {}

    private LinearChain() {}

    /**
     * The likelihoods under the model.
     *
     * @param scores for each place the labels' scores; not changed
     * @param transitions score of label j behind label i at {@code i * labels + j}; the last row is for the beginning
     */
    public static Likelihoods likelihoods(float[][] scores, float[] transitions) {
        double[] expected = new double[transitions.length];
        double[][] marginals = marginals(scores, exponentials(transitions), expected);
        System.arraycopy(marginals[0], 0, expected, transitions.length - marginals[0].length, marginals[0].length);
        return new Likelihoods(marginals, expected);
    }

    /**
     * How likely each label is at each place; does not count steps, which only learning asks for.
     *
     * @param scores for each place the labels' scores; not changed
     * @param steps the {@link #exponentials} of the transitions
     */
    static double[][] labels(float[][] scores, double[] steps) {
        return marginals(scores, steps, null);
    }

    /** @param expected where to count the steps; null not to */
    private static double[][] marginals(float[][] scores, double[] steps, double[] expected) {
        int length = scores.length;
        int labels = scores[0].length;
        double[][] local = local(scores);
        double[][] forward = forward(local, steps);
        double[] backward = new double[labels];
        Arrays.fill(backward, 1);
        double[][] marginals = new double[length][labels];
        for (int t = length - 1; t >= 0; t--) {
            for (int j = 0; j < labels; j++) {
                marginals[t][j] = forward[t][j] * backward[j];
            }
            normalise(marginals[t]);
            for (int j = 0; j < labels; j++) {
                backward[j] *= local[t][j];
            }
            if (t > 0 && expected != null) {
                count(forward[t - 1], backward, steps, expected);
            }
            if (t > 0) {
                backward = before(backward, steps);
            }
        }
        return marginals;
    }

    /** Likelihoods of the scores of each place alone, up to a factor. */
    private static double[][] local(float[][] scores) {
        double[][] local = new double[scores.length][scores[0].length];
        for (int t = 0; t < scores.length; t++) {
            float max = scores[t][0];
            for (float score : scores[t]) {
                max = Math.max(max, score);
            }
            for (int j = 0; j < local[t].length; j++) {
                local[t][j] = scores[t][j] == max ? 1 : StrictMath.exp(scores[t][j] - max);
            }
        }
        return local;
    }

    private static double[][] forward(double[][] local, double[] steps) {
        int labels = local[0].length;
        double[][] forward = new double[local.length][labels];
        for (int t = 0; t < local.length; t++) {
            for (int j = 0; j < labels; j++) {
                double in = t == 0 ? steps[labels * labels + j] : 0;
                for (int i = 0; t > 0 && i < labels; i++) {
                    in += forward[t - 1][i] * steps[i * labels + j];
                }
                forward[t][j] = in * local[t][j];
            }
            normalise(forward[t]);
        }
        return forward;
    }

    /** One place back. */
    private static double[] before(double[] behind, double[] steps) {
        int labels = behind.length;
        double[] earlier = new double[labels];
        for (int i = 0; i < labels; i++) {
            for (int j = 0; j < labels; j++) {
                earlier[i] += steps[i * labels + j] * behind[j];
            }
        }
        normalise(earlier);
        return earlier;
    }

    /** Counts the steps between two places. */
    private static void count(double[] forward, double[] behind, double[] steps, double[] expected) {
        int labels = behind.length;
        double total = 0;
        for (int i = 0; i < labels; i++) {
            for (int j = 0; j < labels; j++) {
                total += forward[i] * (steps[i * labels + j] * behind[j]);
            }
        }
        for (int i = 0; i < labels; i++) {
            for (int j = 0; j < labels; j++) {
                expected[i * labels + j] += forward[i] * steps[i * labels + j] * behind[j] / total;
            }
        }
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    static double[] exponentials(float[] scores) {
        double[] result = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            result[i] = StrictMath.exp(scores[i]);
        }
        return result;
    }

    /** The likeliest sequence of labels. */
    static int[] best(float[][] scores, float[] transitions, float outside) {
        int length = scores.length;
        int labels = scores[0].length;
        float[][] best = new float[length][labels];
        int[][] from = new int[length][labels];
        for (int t = 0; t < length; t++) {
            for (int j = 0; j < labels; j++) {
                float max = t == 0 ? transitions[labels * labels + j] : Float.NEGATIVE_INFINITY;
                for (int i = 0; t > 0 && i < labels; i++) {
                    float score = best[t - 1][i] + transitions[i * labels + j];
                    if (score > max) {
                        max = score;
                        from[t][j] = i;
                    }
                }
                best[t][j] = max + scores[t][j] + (j == Labels.OUTSIDE ? outside : 0);
            }
        }
        int[] path = new int[length];
        for (int j = 1; j < labels; j++) {
            path[length - 1] = best[length - 1][j] > best[length - 1][path[length - 1]] ? j : path[length - 1];
        }
        for (int t = length - 1; t > 0; t--) {
            path[t - 1] = from[t][path[t]];
        }
        return path;
    }
}
