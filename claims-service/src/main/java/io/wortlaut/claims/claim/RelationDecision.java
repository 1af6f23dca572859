package io.wortlaut.claims.claim;

import java.time.Instant;

import io.wortlaut.claims.event.Cause;

/**
 * What somebody decided about how a claim stands to another.
 *
 * @param number of the decision, from 1
 * @param before what the relation was; null for nothing
 * @param after CONFIRMED or REJECTED
 */
public record RelationDecision(int number, Instant at, Cause cause, LinkMethod before, LinkMethod after) {

    boolean holds() {
        return after == LinkMethod.CONFIRMED;
    }
}
