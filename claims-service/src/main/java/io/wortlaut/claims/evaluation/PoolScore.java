package io.wortlaut.claims.evaluation;

/**
 * One line of the metric.
 *
 * @param name Message, Roles, Joint, Form …
 * @param interval of the F1; null where none is drawn
 * @param published the F1 of the published rules (QUiTE) beside it; null where there is none
 */
public record PoolScore(String name, PrecisionRecall score, Interval interval, Published published) {

    /** F1 of QUiTE, rules, on the corpus' dev and test split (Petersen-Frey and Biemann 2024). */
    public record Published(double dev, double test) {}
}
