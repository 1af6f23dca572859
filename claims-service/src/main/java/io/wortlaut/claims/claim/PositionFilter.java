package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

/** Which positions; null fields do not restrict. */
@Input("PositionFilter")
@Description("Which positions. Fields restrict together, the values of a list are alternatives.")
public record PositionFilter(
        @Description("Ids of claims.") @Nullable @Id List<@NonNull String> claim,

        @Description("As they were known at this time.") Instant asOf) {

    /** A filter that names nothing. */
    static final PositionFilter NONE = new PositionFilter(null, null);
}
