package io.wortlaut.articles.connection;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.Shareable;

/** Where a page stands in its list. */
@Shareable
@Description("Where a page stands in its list.")
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
