package io.wortlaut.claims.review.identity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Who an actor is by what people decided.")
public record ActorIdentity(
        @Description("How many decisions changed who it is; a split must name it.")
        int revision,

        @Description("Ids that lead to it: of those who were merged into it.") @NonNull @Id
        List<@NonNull String> formerIds,

        @Description("Merges that were thought of, surest first.") @NonNull
        List<@NonNull ActorMerge> merges,

        @Description("Splits that it was taken apart by, or came from, in their order.") @NonNull
        List<@NonNull ActorSplit> splits) {}
