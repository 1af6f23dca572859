package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What people have decided about a statement. */
@Enum("ReviewState")
@Description("What people have decided about a statement.")
public enum ReviewState {
    @Description("Nobody has looked at it yet.")
    EXTRACTED,
    @Description("Somebody is looking at it.")
    IN_REVIEW,
    @Description("It is right as it was found.")
    VERIFIED,
    @Description("It is right as it was corrected.")
    CORRECTED,
    @Description("It is no statement. Lists leave it out unless they are asked for it.")
    REJECTED;

    /** Whether the extractor has no say any more. */
    boolean isDecided() {
        return switch (this) {
            case EXTRACTED, IN_REVIEW -> false;
            case VERIFIED, CORRECTED, REJECTED -> true;
        };
    }
}
