package io.wortlaut.claims.extraction.model;

/**
 * Turns scores into the share of right ones among those with such a score: a rising line through points.
 *
 * @param scores rising
 * @param shares rising, one for each score, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
public record Calibration(float[] scores, float[] shares) {

    /** The likelihood in percent. */
    public int percent(double score) {
        return (int) Math.round(100 * share(score));
    }

    private double share(double score) {
        if (score <= scores[0]) {
            return shares[0];
        }
        for (int i = 1; i < scores.length; i++) {
            if (score <= scores[i]) {
                double part = (score - scores[i - 1]) / Math.max(1e-9, scores[i] - scores[i - 1]);
                return shares[i - 1] + part * (shares[i] - shares[i - 1]);
            }
        }
        return shares[shares.length - 1];
    }
}
