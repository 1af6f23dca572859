package io.wortlaut.claims.claim.linking;

import org.eclipse.microprofile.graphql.Description;

/**
 * How a claim stands to another. What these mean follows the relations of natural logic (MacCartney and Manning 2009, after
 * van Benthem and Sánchez Valencia), by what the two say and not by what is known of the world; {@link Relations} has the
 * rules.
 */
@Description("How a claim stands to another.")
public enum ClaimRelationType {
    /** Alternation. */
    @Description("They say the same of numbers that exclude each other, so that they cannot both be true.")
    CONTRADICTS,

    /** Forward entailment by restriction. */
    @Description(
            "It says what the other says, and more: a number, a place, a time, a name, a qualifier; or a number where the other has a bound. What narrows another entails it, too, and is listed as this alone.")
    NARROWS,

    /** Forward entailment by an interval within the other. */
    @Description("If it is true, so is the other, by its bound alone: at least twelve entails at least ten.")
    ENTAILS,

    @Description(
            "It gives a later figure for what the other gave one for: by the same speaker, or as a rise or a fall.")
    SUPERSEDES
}
