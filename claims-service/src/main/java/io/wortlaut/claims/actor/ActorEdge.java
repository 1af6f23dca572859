package io.wortlaut.claims.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * An actor within a list.
 *
 * @param statementCount what {@code statements} counts without arguments
 */
@Type("ActorEdge")
public record ActorEdge(
        @NonNull String cursor,
        @NonNull Actor node,

        @Description("Statements in article bodies that the actor is a speaker of.")
        int statementCount) {}
