package io.wortlaut.claims.claim;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Where two actors stand on one claim.
 *
 * @param claimId not part of the graph
 */
@Type("ClaimDiff")
public record ClaimDiff(
        @Ignore UUID claimId,

        @Description("Whether one of them last spoke for it and the other against it.")
        boolean differs,

        @Description("Positions of the first, in the order of time.") @NonNull
        List<@NonNull Position> a,

        @Description("Positions of the second, in the order of time.") @NonNull
        List<@NonNull Position> b) {}
