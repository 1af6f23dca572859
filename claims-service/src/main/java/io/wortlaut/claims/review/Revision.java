package io.wortlaut.claims.review;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * One change that a person made: an activity of the W3C PROV model.
 *
 * @param number of the decision, from 1; one decision may change several fields
 * @param tool null when none was named
 * @param before null when there was nothing
 * @param after null when there is nothing
 * @param reason null when none was given
 */
@Description("One change that a person made.")
public record Revision(
        @Description("Of the decision, from 1; one decision may change several fields.")
        int number,

        @NonNull Instant at,
        @NonNull String by,
        String tool,

        @Description("The changed field: its name in the graph.") @NonNull
        String field,

        String before,
        String after,
        String reason) {}
