package io.wortlaut.claims.review.identity;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.MergeBasis;

/** @param score 0 to 100; 100 for what somebody proposes */
@Type("ActorMerge")
@Description("Two actors that are one, may be, or are not.")
public record ActorMerge(
        @Id @NonNull String id,

        @Description("Whose id, name and kind the two have once it is confirmed.") @NonNull
        ActorReference survivor,

        @NonNull ActorReference absorbed,
        @NonNull MergeState state,

        @Description("How many decisions there were; a new one must name it.")
        int revision,

        @Description("What makes them look like one.") @NonNull
        MergeBasis basis,

        @Description("How likely that makes it: 0 to 100, 100 for what somebody proposes.")
        int score,

        @NonNull Instant proposedAt) {}
