package io.wortlaut.claims.subscription;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.connection.Ids;

/** Which events of actors somebody wants. */
@Input("ActorEventFilter")
@Description("Which events of actors somebody wants.")
public record ActorEventFilter(
        @Description("Ids of actors; all without them.") @Nullable @Id
        List<@NonNull String> actor) {

    /** Those asked for; null for all. */
    static Set<UUID> asked(ActorEventFilter filter) {
        return filter == null ? null : Ids.asked("actor", filter.actor());
    }
}
