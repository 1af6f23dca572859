package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A claim within a list. */
@Type("ClaimEdge")
public record ClaimEdge(@NonNull String cursor, @NonNull Claim node) {}
