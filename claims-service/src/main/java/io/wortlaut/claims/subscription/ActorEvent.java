package io.wortlaut.claims.subscription;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;

/**
 * That people decided who an actor is.
 *
 * @param actor as it is now
 * @param other as it is now; null when it is not known any more
 * @param by null when the program did it
 */
@Type("ActorEvent")
@Description("That people decided who an actor is.")
public record ActorEvent(
        @Description("Where to go on from: pass it as after.") @NonNull
        String cursor,

        @NonNull ActorEventType type,
        @NonNull Instant at,

        @Description("Whose id leads to somebody else now, or to themselves again.") @Id @NonNull
        String actorId,

        @Description("Who it is now, by all decisions.") Actor actor,

        @Description("Whom it was merged into, or had been taken for; as it is now.")
        Actor other,

        @Description("Who decided.") String by,
        @Description("The program that they used.") String tool,
        String reason) {

    /** What happened to an actor. */
    @Enum("ActorEventType")
    public enum ActorEventType {
        @Description("Its id leads to another actor.")
        MERGED,

        @Description("It is somebody of their own: split off, or a merge was undone.")
        SPLIT
    }
}
