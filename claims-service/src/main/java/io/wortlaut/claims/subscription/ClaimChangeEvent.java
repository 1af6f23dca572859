package io.wortlaut.claims.subscription;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.Event;

/**
 * What people decided about a claim.
 *
 * @param claim as it is now; null when nothing is left of it
 */
@Type("ClaimChangeEvent")
@Description("What people decided about a claim: how it stands to another, or what a review says of it.")
public record ClaimChangeEvent(
        @Description("Where to go on from: pass it as after.") @NonNull
        String cursor,

        @NonNull Instant at,

        @Description("The claim's id when it was decided.") @Id @NonNull
        String claimId,

        @Description("The claim as it is now; null when nothing is left of it.")
        Claim claim,

        @Description(
                "relations.NARROWS.<id> for how it stands to another, relations.NARROWS.inverse.<id> for how that stands to"
                        + " it: SUGGESTED, CONFIRMED or REJECTED. reviews.<id>.<field> for a review.")
        @NonNull
        List<@NonNull Change> changes,

        @Description("Who decided.") @NonNull String by,
        @Description("The program that they used.") String tool,
        String reason) {

    static ClaimChangeEvent of(Event event, Claim claim) {
        return new ClaimChangeEvent(
                String.valueOf(event.cursor()),
                event.at(),
                event.subject().toString(),
                claim,
                event.changes(),
                event.cause().by(),
                event.cause().tool(),
                event.cause().reason());
    }
}
