package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.model.Calibration;

/** Isotonic regression by pooling adjacent violators (Zadrozny and Elkan 2002). */
final class Isotonic {

    /**
     * One case.
     *
     * @param right 0 or 1
     */
    record Case(double score, double right) {}

    private record Block(double score, double right, int size) {
        Block and(Block next) {
            int sum = size + next.size;
            return new Block(
                    (score * size + next.score * next.size) / sum, (right * size + next.right * next.size) / sum, sum);
        }
    }

    /** Fewer cases say little about a share. */
    private static final int SMALLEST = 40;

    private Isotonic() {}

    static Calibration fit(List<Case> cases) {
        List<Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Case::score).thenComparingDouble(Case::right));
        List<Block> blocks = new ArrayList<>();
        Block block = null;
        for (int i = 0; i < sorted.size(); i++) {
            Case one = sorted.get(i);
            Block single = new Block(one.score(), one.right(), 1);
            block = block == null ? single : block.and(single);
            boolean last = i + 1 == sorted.size();
            boolean tied = !last && sorted.get(i + 1).score() == one.score();
            if (last || (block.size() >= SMALLEST && !tied && sorted.size() - i > SMALLEST)) {
                blocks.add(block);
                block = null;
                pool(blocks);
            }
        }
        float[] scores = new float[blocks.size()];
        float[] shares = new float[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            scores[i] = (float) blocks.get(i).score();
            shares[i] = (float) blocks.get(i).right();
        }
        return new Calibration(scores, shares);
    }

    /** Joins the last block with those before it until the shares rise. */
    private static void pool(List<Block> blocks) {
        while (blocks.size() > 1
                && blocks.get(blocks.size() - 2).right() >= blocks.getLast().right()) {
            Block last = blocks.removeLast();
            blocks.add(blocks.removeLast().and(last));
        }
    }
}
