package io.wortlaut.claims.claim.linking;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * What two lists of terms have in common, every pair of terms compared once ({@link Similarity#likeness}): a soft TF-IDF
 * cosine (after Cohen, Ravikumar and Fienberg 2003), and what of the one is in the other.
 */
final class Overlap {

    private final List<Weighted> one;
    private final List<Weighted> other;
    private final double[] weights;
    private final double[] otherWeights;

    /** Rows are those of the one, columns those of the other. */
    private final double[][] likeness;

    private Overlap(List<Weighted> one, List<Weighted> other, ToDoubleFunction<Weighted> weight, double[][] likeness) {
        this.one = one;
        this.other = other;
        weights = one.stream().mapToDouble(weight).toArray();
        otherWeights = other.stream().mapToDouble(weight).toArray();
        this.likeness = likeness;
    }

    static Overlap of(List<Weighted> one, List<Weighted> other) {
        double[][] likeness = new double[one.size()][other.size()];
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                likeness[i][j] = Similarity.likeness(one.get(i), other.get(j));
            }
        }
        return new Overlap(one, other, Weighted::weight, likeness);
    }

    /** That of the first terms of both alone. */
    Overlap ofFirst(int ofOne, int ofOther) {
        return new Overlap(one.subList(0, ofOne), other.subList(0, ofOther), Weighted::weight, likeness);
    }

    /** That of the same terms, each counting as much as is said here. */
    Overlap weighing(ToDoubleFunction<Weighted> weight) {
        return new Overlap(one, other, weight, likeness);
    }

    /** 0 to 1. */
    double cosine() {
        double norm = norm(weights) * norm(otherWeights);
        if (norm == 0) {
            return 0;
        }
        double there = 0;
        for (int i = 0; i < weights.length; i++) {
            double best = 0;
            for (int j = 0; j < otherWeights.length; j++) {
                best = Math.max(best, likeness[i][j] * otherWeights[j]);
            }
            there += weights[i] * best;
        }
        double back = 0;
        for (int j = 0; j < otherWeights.length; j++) {
            double best = 0;
            for (int i = 0; i < weights.length; i++) {
                best = Math.max(best, likeness[i][j] * weights[i]);
            }
            back += otherWeights[j] * best;
        }
        return Math.min(1, (there + back) / 2 / norm);
    }

    /** How much of the one is in the other, 0 to 1. */
    double share() {
        return share(massOfOne(), weights);
    }

    /** How much of the other is in the one, 0 to 1. */
    double shareOfOther() {
        return share(massOfOther(), otherWeights);
    }

    /** The weight of what the one has of the other. */
    double massOfOne() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += inOther(i);
        }
        return sum;
    }

    /** The weight of what the other has of the one. */
    double massOfOther() {
        double sum = 0;
        for (int j = 0; j < otherWeights.length; j++) {
            sum += inOne(j);
        }
        return sum;
    }

    /** The weight of the heaviest term that both have. */
    double heaviest() {
        double heaviest = heaviestOfOne();
        for (int j = 0; j < otherWeights.length; j++) {
            heaviest = Math.max(heaviest, inOne(j));
        }
        return heaviest;
    }

    /** The weight of the heaviest term of the one that the other has. */
    double heaviestOfOne() {
        double heaviest = 0;
        for (int i = 0; i < weights.length; i++) {
            heaviest = Math.max(heaviest, inOther(i));
        }
        return heaviest;
    }

    private double inOther(int i) {
        double best = 0;
        for (int j = 0; j < otherWeights.length; j++) {
            best = Math.max(best, likeness[i][j]);
        }
        return weights[i] * best;
    }

    private double inOne(int j) {
        double best = 0;
        for (int i = 0; i < weights.length; i++) {
            best = Math.max(best, likeness[i][j]);
        }
        return otherWeights[j] * best;
    }

    private static double share(double mass, double[] weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        return all == 0 ? 0 : mass / all;
    }

    private static double norm(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
