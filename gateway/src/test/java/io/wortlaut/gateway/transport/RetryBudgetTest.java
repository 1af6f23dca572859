package io.wortlaut.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void allowsTenRetriesAndThenOneForFiveRequests() {
        var budget = new RetryBudget();
        assertThat(spent(budget, 100)).isEqualTo(10);

        IntStream.range(0, 50).forEach(i -> budget.earn());
        assertThat(spent(budget, 100)).isEqualTo(10);

        IntStream.range(0, 12).forEach(i -> budget.earn());
        assertThat(spent(budget, 100)).isEqualTo(2);
    }

    private static long spent(RetryBudget budget, int tries) {
        return IntStream.range(0, tries).filter(i -> budget.spend()).count();
    }
}
