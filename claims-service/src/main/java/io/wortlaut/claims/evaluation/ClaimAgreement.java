package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.wortlaut.claims.corpus.AnnotatedStatement;
import io.wortlaut.claims.evaluation.Agreement.LayerAgreement;
import io.wortlaut.claims.evaluation.Agreement.Pair;

/**
 * How far two people agree about which statements are about one claim. Both made up claims and their ids on their own; a claim
 * of the one is that of the other when they have most statements in common, one to one. Claims that only one of the compared
 * statements is about are left out: their other statements stand in articles that one of the two has not seen.
 *
 * @param statements of all stories
 */
record ClaimAgreement(List<Claimed> statements, int pairsOfFirst, int pairsOfSecond, int pairsOfBoth) {

    /**
     * A statement with its claim as either sees it; equal when it is the same.
     *
     * @param first null for none
     * @param second null for none
     */
    record Claimed(Pair pair, String first, String second) {}

    static ClaimAgreement of(Collection<List<Pair>> stories) {
        List<Claimed> all = new ArrayList<>();
        int first = 0;
        int second = 0;
        int both = 0;
        for (List<Pair> story : stories) {
            List<Claimed> own = claimed(story, "story " + all.size());
            for (int i = 0; i < own.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean one = same(own.get(i).first(), own.get(j).first());
                    boolean other = same(own.get(i).second(), own.get(j).second());
                    first += one ? 1 : 0;
                    second += other ? 1 : 0;
                    both += one && other ? 1 : 0;
                }
            }
            all.addAll(own);
        }
        return new ClaimAgreement(List.copyOf(all), first, second, both);
    }

    /** Of the pairs of statements about one claim, in percent. */
    double f1() {
        return 200.0 * PrecisionRecall.share(pairsOfBoth, pairsOfFirst + pairsOfSecond);
    }

    Map<String, LayerAgreement> layers() {
        List<Claimed> agreed = statements.stream()
                .filter(statement -> same(statement.first(), statement.second()))
                .toList();
        Map<String, LayerAgreement> layers = new LinkedHashMap<>();
        layers.put(
                "whether about a claim",
                LayerAgreement.of(statements, one -> one.first() != null, one -> one.second() != null));
        layers.put("claim", LayerAgreement.of(statements, Claimed::first, Claimed::second));
        layers.put(
                "stance on the same claim",
                LayerAgreement.of(agreed, one -> one.pair().first().stance(), one -> one.pair()
                        .second()
                        .stance()));
        return layers;
    }

    private static boolean same(String one, String other) {
        return one != null && one.equals(other);
    }

    private static List<Claimed> claimed(List<Pair> story, String name) {
        List<String> firsts = shared(story, Pair::first);
        List<String> seconds = shared(story, Pair::second);
        double[][] common = new double[firsts.size()][seconds.size()];
        for (Pair pair : story) {
            int row = firsts.indexOf(pair.first().claim());
            int column = seconds.indexOf(pair.second().claim());
            if (row >= 0 && column >= 0) {
                common[row][column]++;
            }
        }
        Map<String, String> firstOf = new HashMap<>();
        for (Assignment.Pair claim : Assignment.best(common)) {
            if (common[claim.row()][claim.column()] > 0) {
                firstOf.put(seconds.get(claim.column()), firsts.get(claim.row()));
            }
        }
        return story.stream()
                .map(pair -> new Claimed(
                        pair,
                        firsts.contains(pair.first().claim())
                                ? name + " " + pair.first().claim()
                                : null,
                        seconds.contains(pair.second().claim())
                                ? name + " "
                                        + firstOf.getOrDefault(
                                                pair.second().claim(),
                                                "of the second: "
                                                        + pair.second().claim())
                                : null))
                .toList();
    }

    /** Claims that at least two of the statements are about. */
    private static List<String> shared(List<Pair> story, Function<Pair, AnnotatedStatement> hand) {
        return story.stream()
                .map(hand)
                .filter(statement -> statement.claim() != null)
                .collect(Collectors.groupingBy(AnnotatedStatement::claim, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(claim -> claim.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
