package io.wortlaut.claims.extraction.model;

/**
 * How likely a candidate must be to be taken for a statement, 0 to 1.
 *
 * @param rules what the rules found
 * @param tagger what the tagger found and the rules did not
 * @param quotation a quotation that the rules did not take for a statement
 */
public record Thresholds(double rules, double tagger, double quotation) {

    double of(Candidate candidate) {
        return switch (candidate.origin()) {
            case RULES -> candidate.isTurn() ? 0 : rules;
            case TAGGER -> tagger;
            case QUOTATION -> quotation;
        };
    }
}
