package io.wortlaut.articles.source;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A rating as somebody enters it. */
@Input("SourceRating")
@Description("A rating as somebody enters it.")
public record SourceRating(
        @NonNull RatingScheme scheme,
        @NonNull String value,

        @Nullable @Description("Since when it holds.") Instant asOf,

        @NonNull @Description("Who enters it: a name or id of the newsroom's own.")
        String by) {}
