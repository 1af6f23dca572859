package io.wortlaut.claims.claim.linking;

import java.util.Collection;
import java.util.List;

/**
 * Parts linked statements into claims: average-link agglomeration (Sokal and Michener 1958), where a pair without a link
 * counts zero. The more statements a claim would have, the more alike they have to be: of many, a few bridge what has nothing
 * to do with each other. One bad link does not join two claims, and those that are known to differ are never joined. Only
 * scores and keys decide, ties by the smaller key, so the same links give the same claims in whatever order they came.
 */
public final class Partition {

    private Partition() {}

    /** From as many statements on, each more raises what is asked of their average by {@link #GROWTH}, up to {@link #MOST}. */
    private static final int FEW = 4;

    /**
     * By cross-validation over the training part, F1 43.0 and precision 46.9 with this, 42.8 and 44.6 without, and hardly other
     * with 6 to 15.
     */
    private static final int GROWTH = 10;

    /** So that what a hundred say alike remains one claim. */
    private static final int MOST = 400;

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
                case DIFFERS -> apart(one, other);
            };
        }
    }

    /** A join of two groups, each known by its smallest key, the smaller one first. */
    public record Join(double average, String one, String other) {}

    /**
     * Statements that are one claim.
     *
     * @param keys in order
     * @param joins how they came together, the best first; one fewer than keys
     */
    public record Group(List<String> keys, List<Join> joins) {

        public Group {
            keys = List.copyOf(keys);
            joins = List.copyOf(joins);
        }
    }

    /** What the average over all pairs of two groups must reach that have so many statements together. */
    static int needed(int threshold, int size) {
        return Math.max(threshold, Math.min(MOST, threshold + GROWTH * (size - FEW)));
    }

    /**
     * The claims, each as its statements' keys in order; the claims ordered by their first key.
     *
     * @param keys all statements
     * @param edges links between them, each pair once
     * @param threshold what the average over all pairs of two groups must reach to make them one, as long as they are few
     */
    public static List<List<String>> of(Collection<String> keys, Collection<Edge> edges, int threshold) {
        return beside(keys, List.of(), edges, threshold).groups().stream()
                .map(Group::keys)
                .toList();
    }

    /**
     * What comes of parting some statements beside others that are parted.
     *
     * @param groups of the former, ordered by their first key; not all of them where something is disturbed
     * @param disturbed of the latter those that do not stay as they were
     */
    public record Beside(List<Group> groups, List<Group> disturbed) {}

    /**
     * Parts statements as if they were parted together with others, as long as these stay as they are: what joins with none
     * of them, all that the others need to be known by is how they came together.
     *
     * @param keys the statements to be parted
     * @param settled the others, as they are parted among themselves
     * @param edges the links of the former, with one another and with the others
     */
    public static Beside beside(Collection<String> keys, List<Group> settled, Collection<Edge> edges, int threshold) {
        Agglomeration agglomeration = new Agglomeration(keys, settled);
        agglomeration.run(edges, threshold);
        return new Beside(
                agglomeration.groups(),
                agglomeration.disturbed().stream().map(settled::get).toList());
    }
}
