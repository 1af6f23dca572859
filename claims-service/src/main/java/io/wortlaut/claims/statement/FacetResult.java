package io.wortlaut.claims.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The values of one facet. */
@Type("FacetResult")
public record FacetResult(
        @NonNull Facet facet,

        @Description("The largest first.") @NonNull List<@NonNull FacetBucket> buckets) {}
