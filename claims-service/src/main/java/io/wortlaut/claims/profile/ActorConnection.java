package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.PageInfo;

/** A page of actors. */
@Type("ActorConnection")
public record ActorConnection(
        @NonNull List<@NonNull ActorEdge> edges, @NonNull PageInfo pageInfo, int totalCount) {}
