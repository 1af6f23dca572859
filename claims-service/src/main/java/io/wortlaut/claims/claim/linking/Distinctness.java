package io.wortlaut.claims.claim.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/**
 * How much each word tells one statement of an article from the others: log((n + 1) / k) / log(n + 1) for one that k of n
 * have, the inverse document frequency (Spärck Jones 1972) within the article. Whom the whole article is about is named in
 * most of its statements, so that it says little of what one of them claims, however rare the name is elsewhere.
 */
final class Distinctness {

    private static final double PRECISION = 1000;

    private Distinctness() {}

    /** The propositions of an article with that of their words. */
    static List<Proposition> of(List<Proposition> propositions) {
        Map<String, Integer> having = new HashMap<>();
        for (Proposition proposition : propositions) {
            proposition.terms().stream()
                    .map(Weighted::term)
                    .collect(Collectors.toSet())
                    .forEach(term -> having.merge(term, 1, Integer::sum));
        }
        double all = propositions.size() + 1.0;
        Map<String, Double> factors = new HashMap<>();
        having.forEach((term, count) -> factors.put(term, rounded(Math.log(all / count) / Math.log(all))));
        return propositions.stream()
                .map(proposition -> proposition.withTerms(of(proposition.terms(), factors)))
                .toList();
    }

    /** The terms with what is known of them; others are taken for such as nothing else has. */
    static List<Weighted> of(List<Weighted> terms, Map<String, Double> factors) {
        return terms.stream()
                .map(term -> term.distinct(factors.getOrDefault(term.term(), 1.0)))
                .toList();
    }

    /** Since it is stored as text. */
    private static double rounded(double distinctness) {
        return Math.round(distinctness * PRECISION) / PRECISION;
    }
}
