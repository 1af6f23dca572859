package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.wortlaut.claims.claim.linking.LogisticModel;

/** Fits a {@link LogisticModel} by Newton's method with an L2 penalty; the same examples give the same weights. */
public final class LogisticTraining {

    private static final int STEPS = 15;

    /** Features of fewer examples are noise. */
    private static final int RAREST = 5;

    private final double penalty;

    public LogisticTraining(double penalty) {
        this.penalty = penalty;
    }

    /** One observation. */
    public record Example(Map<String, Double> features, boolean positive) {}

    /** The weights of all features that enough examples have, by name. */
    public Map<String, Double> fit(List<Example> examples) {
        List<String> names = names(examples);
        Map<String, Integer> places = new TreeMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int size = names.size();
        int[][] indices = new int[examples.size()][];
        double[][] values = new double[examples.size()][];
        for (int e = 0; e < examples.size(); e++) {
            Map<String, Double> features = new TreeMap<>(examples.get(e).features());
            features.put(LogisticModel.BIAS, 1.0);
            features.keySet().retainAll(places.keySet());
            indices[e] = features.keySet().stream().mapToInt(places::get).toArray();
            values[e] = features.values().stream().mapToDouble(value -> value).toArray();
        }
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] hessian = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = penalty * weights[i];
                hessian[i][i] = penalty;
            }
            for (int e = 0; e < examples.size(); e++) {
                observe(indices[e], values[e], examples.get(e).positive(), weights, gradient, hessian);
            }
            double[] change = solve(hessian, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        Map<String, Double> fitted = new TreeMap<>();
        names.forEach(name -> fitted.put(name, weights[places.get(name)]));
        return fitted;
    }

    private static List<String> names(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        List<String> names = new ArrayList<>(counts.keySet());
        names.removeIf(name -> counts.get(name) < RAREST);
        names.add(LogisticModel.BIAS);
        names.sort(null);
        return names;
    }

    private static void observe(
            int[] indices, double[] values, boolean positive, double[] weights, double[] gradient, double[][] hessian) {
        double sum = 0;
        for (int i = 0; i < indices.length; i++) {
            sum += weights[indices[i]] * values[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double error = probability - (positive ? 1 : 0);
        double curve = probability * (1 - probability);
        for (int i = 0; i < indices.length; i++) {
            gradient[indices[i]] += error * values[i];
            for (int j = 0; j < indices.length; j++) {
                hessian[indices[i]][indices[j]] += curve * values[i] * values[j];
            }
        }
    }

    /** Gaussian elimination; the penalty keeps the matrix positive definite, so no pivot is zero. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int k = 0; k < size; k++) {
            for (int row = k + 1; row < size; row++) {
                double factor = matrix[row][k] / matrix[k][k];
                if (factor != 0) {
                    for (int column = k; column < size; column++) {
                        matrix[row][column] -= factor * matrix[k][column];
                    }
                    right[row] -= factor * right[k];
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int column = k + 1; column < size; column++) {
                right[k] -= matrix[k][column] * right[column];
            }
            right[k] /= matrix[k][k];
        }
        return right;
    }
}
