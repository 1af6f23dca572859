package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * What of one statement stands in another: each constituent of the one with the constituent of the other that says the same,
 * if there is one, none of them twice.
 *
 * @param pairs in the order of the one
 * @param missing of the one what the other does not have
 * @param added of the other what the one does not have
 */
record Matching(List<Pair> pairs, List<Constituent> missing, List<Constituent> added) {

    private static final double SAME_STEM = 0.9;
    private static final double SAME_MEANING = 0.6;
    private static final double HEAD_OF_COMPOUND = 0.8;
    private static final int SHORTEST_HEAD = 4;

    /** A word that is in so many articles that the statistics leave it without weight. */
    private static final double COMMON = 0.1;

    /**
     * Two constituents that say the same.
     *
     * @param likeness 0 to 1
     */
    record Pair(Constituent one, Constituent other, double likeness) {

        boolean isOfQuantities() {
            return one.quantity() != null && other.quantity() != null;
        }

        /** Whether the other is a kind of the one: "Drohnenangriff" for "Angriff". */
        boolean isSpecial() {
            return likeness == HEAD_OF_COMPOUND;
        }
    }

    Matching {
        pairs = List.copyOf(pairs);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    static Matching of(Proposition one, Proposition other) {
        return new Matcher(one, other).match();
    }

    /** The words of a proposition by their term. */
    static Map<String, Weighted> weights(Proposition proposition) {
        Map<String, Weighted> weights = new HashMap<>();
        proposition.terms().forEach(term -> weights.put(term.term(), term));
        return weights;
    }

    static double weight(Constituent constituent, Map<String, Weighted> weights) {
        Weighted weighted = weights.get(constituent.term());
        return weighted == null ? COMMON : weighted.weight();
    }

    private static final class Matcher {
        private final List<Constituent> ones;
        private final List<Constituent> left;
        private final Map<String, Weighted> words;
        private final Map<String, Weighted> otherWords;

        private Matcher(Proposition one, Proposition other) {
            ones = one.constituents().stream().filter(Constituent::isContent).toList();
            left = new ArrayList<>(
                    other.constituents().stream().filter(Constituent::isContent).toList());
            words = weights(one);
            otherWords = weights(other);
        }

        private Matching match() {
            List<Pair> pairs = new ArrayList<>();
            List<Constituent> missing = new ArrayList<>();
            for (Constituent one : ones) {
                Pair best = best(one);
                if (best == null) {
                    missing.add(one);
                } else {
                    pairs.add(best);
                    left.remove(best.other());
                }
            }
            return new Matching(pairs, missing, left);
        }

        /** The most like; of equals that with the same governor, then the first. Null for none. */
        private Pair best(Constituent one) {
            Pair best = null;
            for (Constituent other : left) {
                double likeness = likeness(one, other);
                boolean better = best == null
                        || likeness > best.likeness()
                        || (likeness == best.likeness()
                                && other.governor().equals(one.governor())
                                && !best.other().governor().equals(one.governor()));
                if (likeness > 0 && better) {
                    best = new Pair(one, other, likeness);
                }
            }
            return best;
        }

        private double likeness(Constituent one, Constituent other) {
            if (one.quantity() != null && other.quantity() != null) {
                return alike(one.quantity().counted(), other.quantity().counted()) > 0 ? 1 : 0;
            }
            if (one.term().equals(other.term())) {
                return 1;
            }
            boolean words = one.kind() != Constituent.Kind.NAME
                    && other.kind() != Constituent.Kind.NAME
                    && one.kind() != Constituent.Kind.NUMBER
                    && other.kind() != Constituent.Kind.NUMBER;
            return words ? alike(one.term(), other.term()) : 0;
        }

        /** Stricter than {@link Similarity}: not by how words begin, nor by any part of a compound but its head. */
        private double alike(String term, String otherTerm) {
            if (term.equals(otherTerm)) {
                return 1;
            }
            Weighted one = words.get(term);
            Weighted other = otherWords.get(otherTerm);
            if (one == null
                    || other == null
                    || one.families().isEmpty()
                    || other.families().isEmpty()) {
                return 0;
            }
            if (Objects.equals(one.families().getFirst(), other.families().getFirst())) {
                return SAME_STEM;
            }
            if (isSimple(one)
                    && isSimple(other)
                    && one.families().stream()
                            .anyMatch(family -> WordFamilies.isConcept(family)
                                    && other.families().contains(family))) {
                return SAME_MEANING;
            }
            return term.length() >= SHORTEST_HEAD && !isSimple(other) && otherTerm.endsWith(term)
                    ? HEAD_OF_COMPOUND
                    : 0;
        }

        private static boolean isSimple(Weighted term) {
            return term.families().stream()
                            .filter(family -> !WordFamilies.isConcept(family))
                            .count()
                    == 1;
        }
    }
}
