package io.wortlaut.claims.follow;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether the statements of an article are what its newest version holds. */
@Enum("ReadingState")
@Description("Whether the statements of an article are what its newest version holds.")
public enum ReadingState {
    @Description("The newest version waits to be read.")
    PENDING,
    @Description("The newest version was read.")
    READ,
    @Description("The newest version is kept, but nobody reads its language: it may hold statements.")
    UNSUPPORTED_LANGUAGE,
    @Description("Reading the newest version failed as often as it is tried.")
    FAILED
}
