package io.wortlaut.claims.actor;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.wortlaut.claims.event.Cause;

/**
 * Told within the transaction that changes who somebody is.
 *
 * @param actors everybody who gained or lost something by it
 * @param moves whose id leads to somebody else by it, or to themselves again
 */
public record IdentityChanged(Set<UUID> actors, List<Move> moves, Cause cause) {

    /** From now on the actor is {@code now}; until now it was taken for {@code before}. */
    public record Move(UUID actor, UUID before, UUID now) {}

    public IdentityChanged {
        actors = Set.copyOf(actors);
        moves = List.copyOf(moves);
    }
}
