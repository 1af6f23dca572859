package io.wortlaut.claims.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.TotalRelation;

/** The values of one facet. */
@Type("FacetResult")
public record FacetResult(
        @NonNull Facet facet,

        @Description("The largest first.") @NonNull List<@NonNull FacetBucket> buckets,

        @Description(
                "AT_LEAST when the list has more than 1,000 statements of which nobody keeps count: then the latest 1,000"
                        + " are counted, and every value has as many or more.")
        @NonNull
        TotalRelation relation) {}
