package io.wortlaut.articles.source;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a source. */
@Description("What somebody thinks of a source, by one scheme.")
public record Rating(
        @NonNull RatingScheme scheme,
        @NonNull String value,

        @Nullable @Description("Since when it holds.") Instant asOf,

        @NonNull @Description("Who entered it.") String by,

        @NonNull @Description("When it was entered.") Instant ratedAt) {}
