package io.wortlaut.claims.connection;

import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.Shareable;

/**
 * Where a page lies within its connection, as the Relay cursor connections specification has it.
 *
 * @param startCursor null on an empty page
 * @param endCursor null on an empty page
 */
@Type("PageInfo")
@Shareable
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, String startCursor, String endCursor) {}
