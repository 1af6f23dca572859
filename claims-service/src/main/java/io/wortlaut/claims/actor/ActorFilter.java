package io.wortlaut.claims.actor;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

/**
 * Which actors; null fields do not restrict.
 *
 * @param search part of any spelling, without regard to case, accents and hyphens
 */
@Input("ActorFilter")
public record ActorFilter(
        @Description("Part of any of the actor's spellings, without regard to case, accents and hyphens.")
        String search,

        @Nullable List<@NonNull ActorKind> kind) {}
