package io.wortlaut.claims.follow;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How far an article has been read for statements.
 *
 * @param language null until it was read once
 * @param extractorVersion null until it was read once
 * @param readAt null until it was read once
 * @param failure null unless the last attempt failed
 */
@Description("How far an article has been read for statements.")
public record Reading(
        @NonNull ReadingState state,

        @Description("The language that the article was read in: BCP 47.")
        String language,

        @Description("The extractor that found the statements there are.")
        String extractorVersion,

        @Description("When it did.") Instant readAt,
        @Description("Why the last attempt failed.") String failure) {}
