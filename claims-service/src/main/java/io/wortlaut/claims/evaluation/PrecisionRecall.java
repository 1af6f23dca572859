package io.wortlaut.claims.evaluation;

/** Precision, recall and their harmonic mean, in percent. */
public record PrecisionRecall(double precision, double recall, double f1) {

    static PrecisionRecall of(double precision, double recall) {
        double sum = precision + recall;
        return new PrecisionRecall(100 * precision, 100 * recall, sum == 0 ? 0 : 200 * precision * recall / sum);
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
