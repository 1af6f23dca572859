package io.wortlaut.claims.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * One thing that changed.
 *
 * @param field the changed field's path in the graph
 * @param before null when there was nothing
 * @param after null when there is nothing
 */
@Type("Change")
@Description("One thing that changed.")
public record Change(
        @Description(
                "Path of the changed field, for example act or review.state. Actors and claims are named by the ids that"
                        + " linking gave them; actor and claim lead from these to who and what it is now.")
        @NonNull
        String field,

        String before,
        String after) {}
