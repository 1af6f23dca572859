package io.wortlaut.claims.subscription;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventType;

/**
 * That a claim became contested, or is so no longer.
 *
 * @param claim as it is now; null when nothing is left of it
 */
@Type("ClaimEvent")
@Description("That a claim became contested, or is so no longer.")
public record ClaimEvent(
        @Description("Where to go on from: pass it as after.") @NonNull
        String cursor,

        @NonNull ClaimEventType type,
        @NonNull Instant at,

        @Description("The claim as it is now; null when nothing is left of it.")
        Claim claim) {

    static ClaimEvent of(Event event, Claim claim) {
        return new ClaimEvent(
                String.valueOf(event.cursor()),
                event.type() == EventType.CLAIM_CONTESTED ? ClaimEventType.CONTESTED : ClaimEventType.SETTLED,
                event.at(),
                claim);
    }

    /** What happened to a claim. */
    @Enum("ClaimEventType")
    public enum ClaimEventType {
        @Description("Somebody contradicts what others say.")
        CONTESTED,

        @Description("Nobody contradicts it any more.")
        SETTLED
    }
}
