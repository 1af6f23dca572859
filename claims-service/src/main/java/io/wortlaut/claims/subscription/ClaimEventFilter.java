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

/** Which events of claims somebody wants. */
@Input("ClaimEventFilter")
@Description("Which events of claims somebody wants.")
public record ClaimEventFilter(
        @Description("Ids of claims; all without them.") @Nullable @Id
        List<@NonNull String> claim,

        @Description(
                "Ids of actors, one of whom has a part in a statement about the claim: as speaker, spoken for, spoken to or"
                        + " named in it.")
        @Nullable
        @Id
        List<@NonNull String> actor) {

    /**
     * What is asked for.
     *
     * @param claims null for all
     * @param actors null for all
     */
    record Asked(Set<UUID> claims, Set<UUID> actors) {}

    /** @throws io.wortlaut.claims.connection.InvalidArgumentException for what is no id */
    static Asked asked(ClaimEventFilter filter) {
        return filter == null
                ? new Asked(null, null)
                : new Asked(Ids.asked("claim", filter.claim()), Ids.asked("actor", filter.actor()));
    }
}
