package io.wortlaut.claims.claim.linking;

import java.util.List;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * Soft TF-IDF cosine (after Cohen, Ravikumar and Fienberg 2003): words count for each other, too, if they are of one family
 * ({@link WordFamilies}), as "Lieferung" for "liefern" and, less, for "Waffenlieferung", or of one meaning, as "Attacke" for
 * "Angriff".
 */
final class Similarity {

    private static final int STEM = 5;
    private static final double SAME_STEM = 0.9;
    private static final double SHARED_PART = 0.7;
    private static final double SAME_MEANING = 0.6;
    private static final double SAME_START = 0.6;

    private Similarity() {}

    /** 0 to 1. */
    static double of(List<Weighted> one, List<Weighted> other) {
        double norm = norm(one) * norm(other);
        return norm == 0 ? 0 : Math.min(1, (overlap(one, other) + overlap(other, one)) / 2 / norm);
    }

    /** How much of the one is in the other, 0 to 1. */
    static double share(List<Weighted> one, List<Weighted> other) {
        double sum = 0;
        double all = 0;
        for (Weighted term : one) {
            sum += term.weight() * best(term, other);
            all += term.weight();
        }
        return all == 0 ? 0 : sum / all;
    }

    /** The weight of what both have. */
    static double mass(List<Weighted> one, List<Weighted> other) {
        double sum = 0;
        for (Weighted term : one) {
            sum += term.weight() * best(term, other);
        }
        return sum;
    }

    /** The weight of the heaviest term that both have. */
    static double heaviest(List<Weighted> one, List<Weighted> other) {
        double heaviest = 0;
        for (Weighted term : one) {
            heaviest = Math.max(heaviest, term.weight() * best(term, other));
        }
        return heaviest;
    }

    private static double best(Weighted term, List<Weighted> others) {
        double best = 0;
        for (Weighted other : others) {
            best = Math.max(best, likeness(term, other));
        }
        return best;
    }

    private static double overlap(List<Weighted> one, List<Weighted> other) {
        double sum = 0;
        for (Weighted a : one) {
            double best = 0;
            for (Weighted b : other) {
                best = Math.max(best, likeness(a, b) * b.weight());
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

    /** 1 for the same, less for words of one family, else 0. */
    static double likeness(Weighted one, Weighted other) {
        String a = one.term();
        String b = other.term();
        if (a.equals(b)) {
            return 1;
        }
        char mark = a.charAt(0);
        if (mark == '#' || mark == '@' || b.charAt(0) == '#' || b.charAt(0) == '@') {
            return 0;
        }
        if (one.families().getFirst().equals(other.families().getFirst())) {
            return SAME_STEM;
        }
        double shared = 0;
        for (String family : one.families()) {
            if (other.families().contains(family)) {
                shared = Math.max(shared, WordFamilies.isConcept(family) ? SAME_MEANING : SHARED_PART);
            }
        }
        if (shared > 0) {
            return shared;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() >= STEM
                        && (longer.startsWith(shorter.substring(0, Math.max(STEM, shorter.length() * 2 / 3)))
                                || longer.endsWith(shorter))
                ? SAME_START
                : 0;
    }
}
