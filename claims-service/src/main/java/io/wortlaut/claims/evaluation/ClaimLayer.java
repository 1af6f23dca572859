package io.wortlaut.claims.evaluation;

import java.util.Objects;

import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Stance;

/** What a statement is about, and where it stands on that. */
public sealed interface ClaimLayer {

    Stance stance();

    /**
     * As a person annotated it.
     *
     * @param claim unique over all stories
     */
    record Annotated(String claim, Stance stance) implements ClaimLayer {

        public Annotated {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(stance, "stance");
        }
    }

    /** As a program found it: what it links statements by, from which their claims follow. */
    record Found(Proposition proposition, Stance stance) implements ClaimLayer {

        public Found {
            Objects.requireNonNull(proposition, "proposition");
            Objects.requireNonNull(stance, "stance");
        }
    }
}
