package io.wortlaut.claims.claim.linking;

/**
 * How what one statement says stands to what another says.
 *
 * @param inverse whether the other stands so to the one; never for what goes both ways
 * @param score 0 to 1000: how alike the two are but for what sets them apart
 */
public record Relation(ClaimRelationType type, boolean inverse, int score) {

    Relation turned() {
        return new Relation(type, type != ClaimRelationType.CONTRADICTS && !inverse, score);
    }
}
