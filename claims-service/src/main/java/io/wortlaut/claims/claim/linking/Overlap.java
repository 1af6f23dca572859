package io.wortlaut.claims.claim.linking;

import java.util.List;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * What two lists of terms have in common, every pair of terms compared once ({@link Similarity#likeness}): a soft TF-IDF
 * cosine (after Cohen, Ravikumar and Fienberg 2003), and what of the one is in the other.
 */
final class Overlap {

    private final List<Weighted> one;
    private final List<Weighted> other;

    /** Rows are those of the one, columns those of the other. */
    private final double[][] likeness;

    private Overlap(List<Weighted> one, List<Weighted> other, double[][] likeness) {
        this.one = one;
        this.other = other;
        this.likeness = likeness;
    }

    static Overlap of(List<Weighted> one, List<Weighted> other) {
        double[][] likeness = new double[one.size()][other.size()];
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                likeness[i][j] = Similarity.likeness(one.get(i), other.get(j));
            }
        }
        return new Overlap(one, other, likeness);
    }

    /** That of the first terms of both alone. */
    Overlap ofFirst(int ofOne, int ofOther) {
        return new Overlap(one.subList(0, ofOne), other.subList(0, ofOther), likeness);
    }

    /** 0 to 1. */
    double cosine() {
        double norm = norm(one) * norm(other);
        if (norm == 0) {
            return 0;
        }
        double there = 0;
        for (int i = 0; i < one.size(); i++) {
            double best = 0;
            for (int j = 0; j < other.size(); j++) {
                best = Math.max(best, likeness[i][j] * other.get(j).weight());
            }
            there += one.get(i).weight() * best;
        }
        double back = 0;
        for (int j = 0; j < other.size(); j++) {
            double best = 0;
            for (int i = 0; i < one.size(); i++) {
                best = Math.max(best, likeness[i][j] * one.get(i).weight());
            }
            back += other.get(j).weight() * best;
        }
        return Math.min(1, (there + back) / 2 / norm);
    }

    /** How much of the one is in the other, 0 to 1. */
    double share() {
        return share(massOfOne(), one);
    }

    /** How much of the other is in the one, 0 to 1. */
    double shareOfOther() {
        return share(massOfOther(), other);
    }

    /** The weight of what the one has of the other. */
    double massOfOne() {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += inOther(i);
        }
        return sum;
    }

    /** The weight of what the other has of the one. */
    double massOfOther() {
        double sum = 0;
        for (int j = 0; j < other.size(); j++) {
            sum += inOne(j);
        }
        return sum;
    }

    /** The weight of the heaviest term that both have. */
    double heaviest() {
        double heaviest = heaviestOfOne();
        for (int j = 0; j < other.size(); j++) {
            heaviest = Math.max(heaviest, inOne(j));
        }
        return heaviest;
    }

    /** The weight of the heaviest term of the one that the other has. */
    double heaviestOfOne() {
        double heaviest = 0;
        for (int i = 0; i < one.size(); i++) {
            heaviest = Math.max(heaviest, inOther(i));
        }
        return heaviest;
    }

    private double inOther(int i) {
        double best = 0;
        for (int j = 0; j < other.size(); j++) {
            best = Math.max(best, likeness[i][j]);
        }
        return one.get(i).weight() * best;
    }

    private double inOne(int j) {
        double best = 0;
        for (int i = 0; i < one.size(); i++) {
            best = Math.max(best, likeness[i][j]);
        }
        return other.get(j).weight() * best;
    }

    private static double share(double mass, List<Weighted> terms) {
        double all = 0;
        for (Weighted term : terms) {
            all += term.weight();
        }
        return all == 0 ? 0 : mass / all;
    }

    private static double norm(List<Weighted> terms) {
        double sum = 0;
        for (Weighted term : terms) {
            sum += term.weight() * term.weight();
        }
        return Math.sqrt(sum);
    }
}
