package io.wortlaut.claims.review.identity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Article;

@Type("ActorSplit")
@Description("Somebody who was taken for another.")
public record ActorSplit(
        @Id @NonNull String id,

        @Description("Who both were taken for.") @NonNull ActorReference from,

        @Description("Who has what was chosen.") @NonNull ActorReference into,

        @NonNull SplitState state,

        @Description("How many decisions there were; a new one must name it.")
        int revision,

        @Description("Spellings whose articles were chosen, those to come too.") @NonNull
        List<@NonNull String> names,

        @Description("Articles that were chosen.") List<Article> articles,

        @Description("Ids of the statements that were chosen one by one.") @NonNull @Id
        List<@NonNull String> statements) {}
