package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A statement within a list. */
@Type("StatementEdge")
public record StatementEdge(@NonNull String cursor, @NonNull Statement node) {}
