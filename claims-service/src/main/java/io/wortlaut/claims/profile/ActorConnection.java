package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageInfo;
import io.wortlaut.claims.connection.TotalRelation;

/** A page of actors. */
@Type("ActorConnection")
public record ActorConnection(
        @NonNull List<@NonNull ActorEdge> edges,
        @NonNull PageInfo pageInfo,
        @Description(Page.TOTAL_COUNT) int totalCount,
        @NonNull TotalRelation totalCountRelation) {}
