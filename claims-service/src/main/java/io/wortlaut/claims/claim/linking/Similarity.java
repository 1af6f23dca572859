package io.wortlaut.claims.claim.linking;

import java.util.List;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * Soft TF-IDF cosine (after Cohen, Ravikumar and Fienberg 2003): words count for each other if they share their stem or
 * one is the end of the other, as "Lieferung" of "Waffenlieferung".
 */
final class Similarity {

    private static final int STEM = 5;
    private static final double RELATED = 0.7;

    private Similarity() {}

    /** 0 to 1. */
    static double of(List<Weighted> one, List<Weighted> other) {
        double norm = norm(one) * norm(other);
        return norm == 0 ? 0 : Math.min(1, (overlap(one, other) + overlap(other, one)) / 2 / norm);
    }

    private static double overlap(List<Weighted> one, List<Weighted> other) {
        double sum = 0;
        for (Weighted a : one) {
            double best = 0;
            for (Weighted b : other) {
                best = Math.max(best, likeness(a.term(), b.term()) * b.weight());
            }
            sum += a.weight() * best;
        }
        return sum;
    }

    private static double norm(List<Weighted> terms) {
        double sum = 0;
        for (Weighted term : terms) {
            sum += term.weight() * term.weight();
        }
        return Math.sqrt(sum);
    }

    /** 1 for the same, {@link #RELATED} for words of one family, else 0. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() < STEM || shorter.charAt(0) == '#') {
            return 0;
        }
        String start = shorter.substring(0, Math.max(STEM, shorter.length() * 2 / 3));
        return longer.startsWith(start) || longer.endsWith(shorter) ? RELATED : 0;
    }
}
