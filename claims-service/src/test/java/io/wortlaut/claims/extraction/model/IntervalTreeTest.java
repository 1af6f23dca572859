package io.wortlaut.claims.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.clause.Clause.Piece;

class IntervalTreeTest {

    @RepeatedTest(20)
    void findsWhatComparingWithAllFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 10 * repetition.getCurrentRepetition(); i++) {
            int from = random.nextInt(100);
            pieces.add(new Piece(from, from + random.nextInt(i % 10 == 0 ? 100 : 5)));
        }
        IntervalTree tree = new IntervalTree(pieces, Piece::from, Piece::to);

        for (int from = -1; from < 102; from++) {
            int begin = from;
            int end = from + random.nextInt(8);
            assertThat(tree.overlapping(begin, end))
                    .containsExactly(IntStream.range(0, pieces.size())
                            .filter(i ->
                                    pieces.get(i).from() < end && pieces.get(i).to() > begin)
                            .toArray());
        }
    }

    @Test
    void anEmptyOneFindsNothing() {
        assertThat(new IntervalTree(List.<Piece>of(), Piece::from, Piece::to).overlapping(0, 9))
                .isEmpty();
    }
}
