package io.wortlaut.claims.claim;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Zone;

/**
 * A statement as its claim sees it.
 *
 * @param day its last day; null when it is not known
 * @param origins what it has in common with others of its origin
 */
record ClaimStatement(
        UUID id, String key, Stance stance, String exact, Form form, Zone zone, LocalDate day, Set<String> origins) {

    boolean isFor() {
        return stance == Stance.ASSERTS || stance == Stance.REPORTS;
    }
}
