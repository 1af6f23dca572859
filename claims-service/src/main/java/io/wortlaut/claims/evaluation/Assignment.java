package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The one-to-one pairing of rows and columns with the greatest summed score: the Hungarian algorithm with shortest
 * augmenting paths and potentials (Kuhn 1955, Munkres 1957; this form: Jonker and Volgenant 1987), cubic in the smaller
 * side.
 */
final class Assignment {

    /** A row and the column it was given. */
    record Pair(int row, int column) {

        Pair turned() {
            return new Pair(/* row= */ column, /* column= */ row);
        }
    }

    private final double[][] score;
    private final double[] rowPotential;
    private final double[] columnPotential;

    /** Which row has a column, both counted from 1; 0 is none. */
    private final int[] rowOf;

    private final int[] before;

    private Assignment(double[][] score) {
        this.score = score;
        this.rowPotential = new double[score.length + 1];
        this.columnPotential = new double[score[0].length + 1];
        this.rowOf = new int[score[0].length + 1];
        this.before = new int[score[0].length + 1];
    }

    /** Pairs in the order of rows. All rows or all columns, whichever are fewer, are in one, be it with score 0. */
    static List<Pair> best(double[][] score) {
        if (score.length == 0 || score[0].length == 0) {
            return List.of();
        }
        if (score.length > score[0].length) {
            return best(transposed(score)).stream()
                    .map(Pair::turned)
                    .sorted(Comparator.comparingInt(Pair::row))
                    .toList();
        }
        Assignment assignment = new Assignment(score);
        for (int row = 1; row <= score.length; row++) {
            assignment.place(row);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int column = 1; column < assignment.rowOf.length; column++) {
            if (assignment.rowOf[column] != 0) {
                pairs.add(new Pair(assignment.rowOf[column] - 1, column - 1));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::row));
        return pairs;
    }

    private static double[][] transposed(double[][] score) {
        double[][] turned = new double[score[0].length][score.length];
        for (int row = 0; row < score.length; row++) {
            for (int column = 0; column < score[0].length; column++) {
                turned[column][row] = score[row][column];
            }
        }
        return turned;
    }

    private void place(int row) {
        double[] slack = new double[rowOf.length];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[rowOf.length];
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            used[column] = true;
            column = nearest(column, slack, used);
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    /** The next column on the shortest augmenting path; lowers the potentials by the length of the step to it. */
    private int nearest(int from, double[] slack, boolean[] used) {
        int row = rowOf[from];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int column = 1; column < slack.length; column++) {
            if (used[column]) {
                continue;
            }
            double cost = -score[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
            if (cost < slack[column]) {
                slack[column] = cost;
                before[column] = from;
            }
            if (slack[column] < step) {
                step = slack[column];
                next = column;
            }
        }
        for (int column = 0; column < slack.length; column++) {
            if (used[column]) {
                rowPotential[rowOf[column]] += step;
                columnPotential[column] -= step;
            } else {
                slack[column] -= step;
            }
        }
        return next;
    }
}
