package io.wortlaut.claims.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.event.Cause;

/**
 * Who decides, and why.
 *
 * @param tool null when none is named
 * @param reason null when none is given
 */
@Input("Reviewer")
@Description("Who decides, and why.")
public record Reviewer(
        @Description("A name or id of the newsroom's own.") @NonNull
        String by,

        @Description("The program that the decision was made with.")
        String tool,

        String reason) {

    /** The same for the log of events. */
    public Cause cause() {
        return new Cause(by, tool, reason);
    }
}
