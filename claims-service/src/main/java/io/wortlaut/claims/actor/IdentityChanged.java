package io.wortlaut.claims.actor;

import java.util.Set;
import java.util.UUID;

/**
 * Told within the transaction that changes who somebody is.
 *
 * @param actors everybody who gained or lost something by it
 */
public record IdentityChanged(Set<UUID> actors) {

    public IdentityChanged {
        actors = Set.copyOf(actors);
    }
}
