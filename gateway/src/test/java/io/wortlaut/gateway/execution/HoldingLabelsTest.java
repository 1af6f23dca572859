package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class HoldingLabelsTest {

    @Test
    void holdsForSoManyPerCentOfRequests() {
        // Given
        var random = new Random(4);
        var label = Set.of("percent(12.5)");

        // When
        var held = IntStream.range(0, 10_000)
                .filter(request -> new HoldingLabels(Set.of(), () -> random.nextDouble(100))
                        .among(label)
                        .contains("percent(12.5)"))
                .count();

        // Then
        assertThat(held).isBetween(1_150L, 1_350L);
    }

    @Test
    void saysTheSameWheneverItIsAskedWithinARequest() {
        // Given
        var random = new Random(4);
        var labels = new HoldingLabels(Set.of("survey"), () -> random.nextDouble(100));
        var asked = Set.of("percent(50)", "percent(50.0)", "survey", "another");

        // When
        var first = labels.among(asked);

        // Then
        assertThat(first).contains("survey").doesNotContain("another");
        for (var again = 0; again < 50; again++) {
            assertThat(labels.among(asked)).isEqualTo(first);
        }
    }

    @Test
    void takesTheBoundsOfAPercentageForNeverAndAlways() {
        for (var drawn : new double[] {0, 50, Math.nextDown(100.0)}) {
            assertThat(new HoldingLabels(Set.of(), () -> drawn)
                            .among(Set.of("percent(0)", "percent(100)", "percent(1.2.3)")))
                    .containsExactly("percent(100)");
        }
    }
}
