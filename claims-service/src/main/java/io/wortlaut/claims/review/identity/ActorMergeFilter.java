package io.wortlaut.claims.review.identity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.actor.MergeBasis;

/** Which merges; null fields do not restrict, except that a filter without states means open ones. */
@Input("ActorMergeFilter")
@Description("Which merges. Fields restrict together, the values of a list are alternatives.")
public record ActorMergeFilter(
        @Description("SUGGESTED and PROPOSED unless any are named.") @Nullable
        List<@NonNull MergeState> state,

        @Nullable List<@NonNull MergeBasis> basis,

        @Description("Ids of actors, one of whom is one of the two.") @Nullable @Id
        List<@NonNull String> actor,

        @Description("0 to 100.") Integer minScore) {

    static final ActorMergeFilter NONE = new ActorMergeFilter(null, null, null, null);
}
