package io.wortlaut.claims.review.identity;

import jakarta.persistence.Tuple;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.actor.ActorKind;

@Description("An actor by itself, whoever it is by all decisions.")
public record ActorReference(
        @Description("Stays an id of the actor, whatever is decided.") @Id @NonNull
        String id,

        @NonNull String name,
        @NonNull ActorKind kind) {

    /** The actor whose id stands in the given column, its name and kind in those that begin so. */
    static ActorReference of(Tuple row, String column) {
        return new ActorReference(
                row.get(column).toString(),
                row.get(column + "_name", String.class),
                ActorKind.valueOf(row.get(column + "_kind", String.class)));
    }
}
