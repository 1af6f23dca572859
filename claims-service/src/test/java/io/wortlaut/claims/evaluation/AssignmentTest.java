package io.wortlaut.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void leavesTheBestSinglePairForABetterSum() {
        double[][] score = {{0.9, 0.8}, {0.7, 0.1}};

        assertThat(Assignment.best(score)).containsExactly(new Assignment.Pair(0, 1), new Assignment.Pair(1, 0));
    }

    @Test
    void findsTheSumThatTryingAllOrdersFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            double[][] score = random(random, 1 + random.nextInt(5), 1 + random.nextInt(5));

            List<Assignment.Pair> pairs = Assignment.best(score);

            assertThat(pairs).hasSize(Math.min(score.length, score[0].length));
            assertThat(pairs.stream().map(Assignment.Pair::column)).doesNotHaveDuplicates();
            double sum = pairs.stream()
                    .mapToDouble(pair -> score[pair.row()][pair.column()])
                    .sum();
            assertThat(sum).isCloseTo(bestSum(score, 0, 0), within(1e-9));
        }
    }

    @Test
    void nothingToPair() {
        assertThat(Assignment.best(new double[0][0])).isEmpty();
        assertThat(Assignment.best(new double[3][0])).isEmpty();
    }

    private static double[][] random(Random random, int rows, int columns) {
        double[][] score = new double[rows][columns];
        for (double[] row : score) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(4) == 0 ? 0 : random.nextDouble();
            }
        }
        return score;
    }

    /** Every row takes each free column in turn, or none. */
    private static double bestSum(double[][] score, int row, int taken) {
        if (row == score.length) {
            return 0;
        }
        double best = bestSum(score, row + 1, taken);
        for (int column = 0; column < score[0].length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.max(best, score[row][column] + bestSum(score, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}
