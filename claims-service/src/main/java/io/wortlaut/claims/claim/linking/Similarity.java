package io.wortlaut.claims.claim.linking;

import java.util.List;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * How alike words are: they count for each other, too, if they are of one family
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
        return Overlap.of(one, other).cosine();
    }

    /** What words have in common that are alike by how they begin, a hyphen behind it. */
    static String beginning(String word) {
        return word.substring(0, Math.min(STEM, word.length())) + '-';
    }

    /** 1 for the same, less for words of one family, else 0. */
    static double likeness(Weighted one, Weighted other) {
        String a = one.term();
        String b = other.term();
        if (a.equals(b)) {
            return 1;
        }
        if (one.isNameOrNumber() || other.isNameOrNumber()) {
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
                        && (longer.regionMatches(0, shorter, 0, Math.max(STEM, shorter.length() * 2 / 3))
                                || longer.endsWith(shorter))
                ? SAME_START
                : 0;
    }
}
