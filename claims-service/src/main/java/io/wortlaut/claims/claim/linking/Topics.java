package io.wortlaut.claims.claim.linking;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/** Whether two articles are about the same events. */
public final class Topics {

    /** From this cosine on, statements of two articles may be about the same claim. */
    private static final double RELATED = 0.12;

    private static final int TELLING = 12;

    private Topics() {}

    /**
     * Whether statements of two articles are compared at all: the articles are related, and the statements have more in
     * common than that ({@link Proposition#telling}). What shares nothing is seldom one claim (2 in 100 of what the
     * training part has of such pairs), and right even where the weights find it likely no more than one time in four.
     */
    public static boolean areComparable(Proposition one, Proposition other) {
        return areRelated(one.topic(), other.topic()) && !Collections.disjoint(one.telling(), other.telling());
    }

    /** Whether statements of two articles may be about the same claim. */
    public static boolean areRelated(List<Weighted> one, List<Weighted> other) {
        return !Collections.disjoint(keys(one), keys(other))
                && !nameOthers(one, other)
                && cosine(one, other) >= RELATED;
    }

    /** The words that related articles share some of. */
    public static List<String> keys(List<Weighted> topic) {
        return topic.stream().limit(TELLING).map(Weighted::term).toList();
    }

    /** Whether both name somebody or something, and nobody and nothing in common: the same happens in many places. */
    private static boolean nameOthers(List<Weighted> one, List<Weighted> other) {
        List<String> names = names(one);
        List<String> others = names(other);
        return !names.isEmpty() && !others.isEmpty() && Collections.disjoint(names, others);
    }

    /** Who and what an article is about by name: articles that both have such are related only if they share one. */
    public static List<String> names(List<Weighted> topic) {
        return topic.stream()
                .map(Weighted::term)
                .filter(term -> term.charAt(0) == '@')
                .toList();
    }

    static double cosine(List<Weighted> one, List<Weighted> other) {
        Map<String, Double> weights = new HashMap<>();
        one.forEach(term -> weights.put(term.term(), term.weight()));
        double product = 0;
        for (Weighted term : other) {
            product += weights.getOrDefault(term.term(), 0.0) * term.weight();
        }
        double norm = norm(one) * norm(other);
        return norm == 0 ? 0 : product / norm;
    }

    private static double norm(List<Weighted> terms) {
        return Math.sqrt(terms.stream()
                .mapToDouble(term -> term.weight() * term.weight())
                .sum());
    }
}
