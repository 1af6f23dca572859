package io.wortlaut.claims.profile;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;

/**
 * An actor within a list.
 *
 * @param statementCount what {@code statements} counts with the same filter and {@code rollUp}
 */
@Type("ActorEdge")
public record ActorEdge(
        @NonNull String cursor,
        @NonNull Actor node,

        @Description(
                "Statements that the actor makes, or, rolled up, others for it: those that the list's filter asks for,"
                        + " else those in article bodies.")
        int statementCount) {}
