package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.linking.Stance;

/** The statements of one stance within a span of time. */
@Type("TimelineBucket")
public record TimelineBucket(
        @Description("The first day of the span, ISO 8601.") @NonNull
        String at,

        @NonNull Stance stance,
        int count) {}
