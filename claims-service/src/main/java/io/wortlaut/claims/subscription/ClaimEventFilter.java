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
        List<@NonNull String> claim) {

    /** Those asked for; null for all. */
    static Set<UUID> asked(ClaimEventFilter filter) {
        return filter == null ? null : Ids.asked("claim", filter.claim());
    }
}
