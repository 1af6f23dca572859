package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts linked statements into claims: average-link agglomeration (Sokal and Michener 1958), where a pair without a link
 * counts zero. One bad link does not join two claims, and those that are known to differ are never joined. Only scores and keys decide, ties by the smaller key, so the same
 * links give the same claims in whatever order they came.
 */
public final class Partition {

    private Partition() {}

    /** So low that no group with such a pair in it reaches any threshold, up to a million pairs. */
    private static final int APART = -1_000_000_000;

    /** A link of two statements by their keys. */
    public record Edge(String one, String other, int score) {

        /** Of two statements that are never one claim, whatever they are linked with (cannot-link, Wagstaff 2001). */
        private static Edge apart(String one, String other) {
            return new Edge(one, other, APART);
        }

        public static Edge of(String one, String other, Link link) {
            return switch (link.kind()) {
                case SAME -> new Edge(one, other, link.score());
                case CONTRADICTS, DIFFERS -> apart(one, other);
            };
        }
    }

    private record Merge(double average, String one, String other) {}

    private static final Comparator<Merge> BEST_FIRST = Comparator.comparingDouble(Merge::average)
            .reversed()
            .thenComparing(Merge::one)
            .thenComparing(Merge::other);

    /**
     * The claims, each as its statements' keys in order; the claims ordered by their first key.
     *
     * @param keys all statements
     * @param edges links between them, each pair once
     * @param threshold what the average over all pairs of two groups must reach to make them one
     */
    public static List<List<String>> of(Collection<String> keys, Collection<Edge> edges, int threshold) {
        // A group is known by its smallest key.
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        Map<String, Map<String, Long>> sums = new HashMap<>();
        for (String key : keys) {
            groups.put(key, new TreeSet<>(List.of(key)));
            sums.put(key, new TreeMap<>());
        }
        PriorityQueue<Merge> queue = new PriorityQueue<>(BEST_FIRST);
        for (Edge edge : edges) {
            sums.get(edge.one()).merge(edge.other(), (long) edge.score(), Long::sum);
            sums.get(edge.other()).merge(edge.one(), (long) edge.score(), Long::sum);
            if (edge.score() >= threshold) {
                queue.add(merge(groups, sums, edge.one(), edge.other()));
            }
        }
        while (!queue.isEmpty()) {
            Merge next = queue.poll();
            boolean stands = groups.containsKey(next.one())
                    && groups.containsKey(next.other())
                    && next.equals(merge(groups, sums, next.one(), next.other()));
            if (stands) {
                join(groups, sums, next.one(), next.other());
                for (String neighbour : sums.get(next.one()).keySet()) {
                    Merge possible = merge(groups, sums, next.one(), neighbour);
                    if (possible.average() >= threshold) {
                        queue.add(possible);
                    }
                }
            }
        }
        List<List<String>> claims = new ArrayList<>();
        groups.values().forEach(group -> claims.add(List.copyOf(group)));
        return claims;
    }

    private static Merge merge(
            Map<String, SortedSet<String>> groups, Map<String, Map<String, Long>> sums, String one, String other) {
        double pairs = (double) groups.get(one).size() * groups.get(other).size();
        String first = one.compareTo(other) < 0 ? one : other;
        String second = first.equals(one) ? other : one;
        return new Merge(sums.get(one).get(other) / pairs, first, second);
    }

    /** Joins the second group into the first, whose key is the smaller one. */
    private static void join(
            Map<String, SortedSet<String>> groups, Map<String, Map<String, Long>> sums, String one, String other) {
        groups.get(one).addAll(groups.remove(other));
        Map<String, Long> own = sums.get(one);
        own.remove(other);
        sums.remove(other).forEach((neighbour, sum) -> {
            if (!neighbour.equals(one)) {
                own.merge(neighbour, sum, Long::sum);
                Map<String, Long> theirs = sums.get(neighbour);
                theirs.remove(other);
                theirs.merge(one, sum, Long::sum);
            }
        });
    }
}
