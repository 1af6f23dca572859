package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.evaluation.PairKind.Place;
import io.wortlaut.claims.evaluation.Pairing.Pair;
import io.wortlaut.claims.extraction.Zone;

/**
 * Claims over the found statements (content F1 of 0.5 or more) that stand by themselves, all stories in one collection.
 *
 * @param pairs pairs of statements taken to be about the same claim
 * @param pairsOfClaims the same over the statements that are annotated with a claim
 * @param stances how many of them there are
 * @param stance share of those with the right stance
 * @param denials how many of them deny
 * @param denialsAsserted share of those that were taken for assertions
 * @param kinds the pairs by what they are to each other
 */
public record ClaimScores(
        PrecisionRecall pairs,
        PrecisionRecall pairsOfClaims,
        int stances,
        double stance,
        int denials,
        double denialsAsserted,
        List<PairKind.Count> kinds) {

    public ClaimScores {
        kinds = List.copyOf(kinds);
    }

    /** @param gold null when it is annotated with no claim */
    private record Member(String document, ClaimLayer.Annotated gold, ClaimLayer.Found found) {

        boolean sharesClaim(Member other) {
            return gold != null && other.gold != null && gold.claim().equals(other.gold.claim());
        }

        boolean inBody() {
            return found.proposition().zone() == Zone.BODY;
        }

        PairKind kind(Member other) {
            return new PairKind(
                    !document.equals(other.document)
                            ? Place.ARTICLES
                            : inBody() && other.inBody() ? Place.ARTICLE : Place.HEADLINE,
                    !Collections.disjoint(
                            found.proposition().speakers(),
                            other.found.proposition().speakers()),
                    (found.stance() == Stance.DENIES) != (other.found.stance() == Stance.DENIES));
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
        List<List<String>> claims = Partition.of(members.keySet(), edges(members), Linker.THRESHOLD);
        int[] counts = count(members, claims);
        return new ClaimScores(
                score(counts[0], counts[1], counts[3]),
                score(counts[0], counts[2], counts[3]),
                claimed.size(),
                PrecisionRecall.share(right, claimed.size()),
                denying.size(),
                PrecisionRecall.share(asserted, denying.size()),
                kinds(members, claims));
    }

    private static boolean denies(ClaimLayer.Annotated gold) {
        return gold.stance() == Stance.DENIES;
    }

    private static PrecisionRecall score(int right, int found, int gold) {
        return PrecisionRecall.of(PrecisionRecall.share(right, found), PrecisionRecall.share(right, gold));
    }

    /** Right pairs, found pairs, found pairs of statements with a claim, gold pairs. */
    private static int[] count(Map<String, Member> members, List<List<String>> claims) {
        int[] counts = new int[4];
        for (List<String> keys : claims) {
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

    private static List<PairKind.Count> kinds(Map<String, Member> members, List<List<String>> claims) {
        Map<String, String> claimOf = new HashMap<>();
        claims.forEach(claim -> claim.forEach(key -> claimOf.put(key, claim.getFirst())));
        SortedMap<PairKind, int[]> counts = new TreeMap<>();
        List<String> keys = List.copyOf(members.keySet());
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < i; j++) {
                Member one = members.get(keys.get(i));
                Member other = members.get(keys.get(j));
                boolean annotated = one.sharesClaim(other);
                boolean found = claimOf.get(keys.get(i)).equals(claimOf.get(keys.get(j)));
                if (annotated || found) {
                    int[] count = counts.computeIfAbsent(one.kind(other), kind -> new int[3]);
                    count[0] += annotated ? 1 : 0;
                    count[1] += found ? 1 : 0;
                    count[2] += annotated && found ? 1 : 0;
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new PairKind.Count(
                        entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .toList();
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
                        || Topics.areComparable(
                                one.found().proposition(), other.found().proposition())) {
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
