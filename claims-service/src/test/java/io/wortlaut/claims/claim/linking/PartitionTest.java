package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.claim.linking.Partition.Edge;

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
}
