package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.wortlaut.claims.evaluation.Pairing.Pair;

/**
 * How often statements of a confidence are right. A calibrated confidence of 80 is right four times in five.
 *
 * @param from lowest confidence of the bin, 0 to 100
 * @param to one past the highest
 * @param statements found with such a confidence
 * @param confidence their mean
 * @param right percent of them that the annotation has, with the right speaker
 */
public record ReliabilityBin(int from, int to, int statements, double confidence, double right) {

    private static final int WIDTH = 10;

    static List<ReliabilityBin> table(List<ScoredDocument> documents) {
        Tally[] tallies = new Tally[100 / WIDTH];
        Arrays.setAll(tallies, bin -> new Tally());
        for (ScoredDocument document : documents) {
            for (Pair pair : document.pairing().pairs()) {
                tally(tallies, pair.found(), pair.isFound() && pair.hasSameSpeaker());
            }
            document.pairing().extra().forEach(found -> tally(tallies, found, false));
        }
        List<ReliabilityBin> table = new ArrayList<>();
        for (int bin = 0; bin < tallies.length; bin++) {
            Tally tally = tallies[bin];
            if (tally.statements > 0) {
                table.add(new ReliabilityBin(
                        bin * WIDTH,
                        bin == tallies.length - 1 ? 101 : (bin + 1) * WIDTH,
                        tally.statements,
                        (double) tally.confidence / tally.statements,
                        100.0 * tally.right / tally.statements));
            }
        }
        return table;
    }

    private static void tally(Tally[] tallies, TokenStatement found, boolean right) {
        int confidence = found.annotation().layers().confidence();
        Tally tally = tallies[Math.min(confidence / WIDTH, tallies.length - 1)];
        tally.statements++;
        tally.confidence += confidence;
        tally.right += right ? 1 : 0;
    }

    private static final class Tally {
        private int statements;
        private long confidence;
        private int right;
    }
}
