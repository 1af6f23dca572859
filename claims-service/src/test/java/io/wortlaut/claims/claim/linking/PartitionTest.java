package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.claim.linking.Partition.Beside;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Partition.Group;

class PartitionTest {

    @Test
    void oneBadLinkDoesNotJoinTwoClaims() {
        List<Edge> edges = List.of(new Edge("a1", "a2", 900), new Edge("b1", "b2", 900), new Edge("a2", "b1", 500));

        assertThat(Partition.of(List.of("a1", "a2", "b1", "b2"), edges, 200))
                .containsExactly(List.of("a1", "a2"), List.of("b1", "b2"));
    }

    @Test
    void groupsGrowWhileTheirAverageHolds() {
        List<Edge> edges = List.of(new Edge("a", "b", 900), new Edge("b", "c", 500));

        assertThat(Partition.of(List.of("c", "b", "a", "d"), edges, 250))
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
        assertThat(Partition.of(List.of("c", "b", "a"), edges, 251)).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void theMoreStatementsTheMoreAlikeTheyHaveToBe() {
        assertThat(Partition.of(keys(2), clique(2, 210), 200)).hasSize(1);
        assertThat(Partition.of(keys(8), clique(8, 210), 200)).hasSizeGreaterThan(1);
        assertThat(Partition.of(keys(8), clique(8, 260), 200)).hasSize(1);
        // However many they are.
        assertThat(Partition.of(keys(60), clique(60, 410), 200)).hasSize(1);
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj("k%02d"::formatted).toList();
    }

    /** All linked with all. */
    private static List<Edge> clique(int count, int score) {
        List<Edge> edges = new ArrayList<>();
        List<String> keys = keys(count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                edges.add(new Edge(keys.get(j), keys.get(i), score));
            }
        }
        return edges;
    }

    @Test
    void theOrderOfLinksMakesNoDifference() {
        Random random = new Random(3);
        List<String> keys = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            keys.add(String.format("k%02d", i));
            for (int j = 0; j < i; j++) {
                if (random.nextInt(4) == 0) {
                    // Few different scores, so that many are equal.
                    edges.add(new Edge(keys.get(j), keys.get(i), 100 * (1 + random.nextInt(5))));
                }
            }
        }
        List<List<String>> expected = Partition.of(keys, edges, 150);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(keys, random);
            Collections.shuffle(edges, random);
            assertThat(Partition.of(keys, edges, 150)).isEqualTo(expected);
        }
        assertThat(expected).hasSizeBetween(2, 39);
    }

    @Test
    void whoeverComesLaterIsPartedAsIfAllHadBeenPartedAtOnce() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> keys = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                keys.add(String.format("k%02d", i));
                for (int j = 0; j < i; j++) {
                    boolean alike = i % 7 == j % 7;
                    if (random.nextInt(alike ? 2 : 12) == 0) {
                        edges.add(new Edge(keys.get(j), keys.get(i), 100 * (1 + random.nextInt(alike ? 8 : 4))));
                    } else if (random.nextInt(40) == 0) {
                        edges.add(Edge.of(keys.get(j), keys.get(i), new Link(Link.Kind.DIFFERS, 900)));
                    }
                }
            }
            Collections.shuffle(keys, random);
            List<Group> grown = List.of();
            for (String coming : keys) {
                grown = grown(grown, coming, edges);
            }

            assertThat(grown)
                    .isEqualTo(Partition.beside(keys, List.of(), edges, 200).groups());
            assertThat(grown).hasSizeBetween(5, 55);
        }
    }

    private static List<Group> grown(List<Group> before, String coming, List<Edge> edges) {
        Set<String> there = new TreeSet<>(Set.of(coming));
        before.forEach(group -> there.addAll(group.keys()));
        Set<String> inside = new TreeSet<>(Set.of(coming));
        while (true) {
            List<Edge> own = edges.stream()
                    .filter(edge -> there.contains(edge.one()) && there.contains(edge.other()))
                    .filter(edge -> inside.contains(edge.one()) || inside.contains(edge.other()))
                    .toList();
            List<Group> around = before.stream()
                    .filter(group -> Collections.disjoint(group.keys(), inside))
                    .toList();
            Beside parted = Partition.beside(inside, around, own, 200);
            if (parted.disturbed().isEmpty()) {
                return Stream.concat(parted.groups().stream(), around.stream())
                        .sorted(Comparator.comparing(group -> group.keys().getFirst()))
                        .toList();
            }
            parted.disturbed().forEach(group -> inside.addAll(group.keys()));
        }
    }
}
