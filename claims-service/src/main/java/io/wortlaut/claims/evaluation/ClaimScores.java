package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.evaluation.Pairing.Pair;

/**
 * Claims over the found statements (content F1 of 0.5 or more) that stand by themselves, all stories in one collection.
 *
 * @param pairs pairs of statements taken to be about the same claim
 * @param pairsOfClaims the same over the statements that are annotated with a claim
 * @param stances how many of them there are
 * @param stance share of those with the right stance
 * @param denials how many of them deny
 * @param denialsAsserted share of those that were taken for assertions
 */
public record ClaimScores(
        PrecisionRecall pairs,
        PrecisionRecall pairsOfClaims,
        int stances,
        double stance,
        int denials,
        double denialsAsserted) {

    /** @param gold null when it is annotated with no claim */
    private record Member(String document, ClaimLayer.Annotated gold, ClaimLayer.Found found) {

        boolean sharesClaim(Member other) {
            return gold != null && other.gold != null && gold.claim().equals(other.gold.claim());
        }
    }

    static ClaimScores of(List<ScoredDocument> documents) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (ScoredDocument document : documents) {
            for (Pair pair : document.pairing().pairs()) {
                if (pair.isFound() && pair.found().annotation().layers().claim() instanceof ClaimLayer.Found found) {
                    members.put(
                            "%06d".formatted(members.size()),
                            new Member(
                                    document.document().name(),
                                    (ClaimLayer.Annotated)
                                            pair.gold().annotation().layers().claim(),
                                    found));
                }
            }
        }
        List<Member> claimed = members.values().stream()
                .filter(member -> member.gold() != null)
                .toList();
        List<Member> denying =
                claimed.stream().filter(member -> denies(member.gold())).toList();
        int right = (int) claimed.stream()
                .filter(member -> member.gold().stance() == member.found().stance())
                .count();
        int asserted = (int) denying.stream()
                .filter(member -> member.found().stance() == Stance.ASSERTS)
                .count();
        int[] counts = count(members);
        return new ClaimScores(
                score(counts[0], counts[1], counts[3]),
                score(counts[0], counts[2], counts[3]),
                claimed.size(),
                PrecisionRecall.share(right, claimed.size()),
                denying.size(),
                PrecisionRecall.share(asserted, denying.size()));
    }

    private static boolean denies(ClaimLayer.Annotated gold) {
        return gold.stance() == Stance.DENIES;
    }

    private static PrecisionRecall score(int right, int found, int gold) {
        return PrecisionRecall.of(PrecisionRecall.share(right, found), PrecisionRecall.share(right, gold));
    }

    /** Right pairs, found pairs, found pairs of statements with a claim, gold pairs. */
    private static int[] count(Map<String, Member> members) {
        int[] counts = new int[4];
        for (List<String> keys : Partition.of(members.keySet(), edges(members), Linker.THRESHOLD)) {
            for (int i = 0; i < keys.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Member one = members.get(keys.get(i));
                    Member other = members.get(keys.get(j));
                    counts[0] += one.sharesClaim(other) ? 1 : 0;
                    counts[1]++;
                    counts[2] += one.gold() != null && other.gold() != null ? 1 : 0;
                }
            }
        }
        Map<String, Integer> sizes = new HashMap<>();
        members.values().stream()
                .filter(member -> member.gold() != null)
                .forEach(member -> sizes.merge(member.gold().claim(), 1, Integer::sum));
        sizes.values().forEach(size -> counts[3] += size * (size - 1) / 2);
        return counts;
    }

    private static List<Edge> edges(Map<String, Member> members) {
        Linker linker = new Linker();
        List<String> keys = List.copyOf(members.keySet());
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < i; j++) {
                Member one = members.get(keys.get(j));
                Member other = members.get(keys.get(i));
                boolean together = one.document().equals(other.document());
                if (together
                        || Topics.areRelated(
                                one.found().proposition().topic(),
                                other.found().proposition().topic())) {
                    String first = keys.get(j);
                    String second = keys.get(i);
                    linker.link(one.found().proposition(), other.found().proposition(), together)
                            .ifPresent(link -> edges.add(Edge.of(first, second, link)));
                }
            }
        }
        return edges;
    }
}
