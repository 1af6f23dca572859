package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * The statements that share a value.
 *
 * @param facet that it is a value of; not part of the graph
 */
@Type("FacetBucket")
public record FacetBucket(
        @Ignore Facet facet,

        @Description("An id, an enum's value or a code, whichever the filter of that name takes.") @NonNull
        String value,

        int count) {}
