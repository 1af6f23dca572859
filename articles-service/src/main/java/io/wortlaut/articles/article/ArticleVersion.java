package io.wortlaut.articles.article;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A version of an article, in the graph. */
@Description("What an article said at some time.")
public record ArticleVersion(
        @NonNull String contentHash,

        @NonNull @Description("When it last became the newest version.")
        Instant seenAt,

        @Nullable @Description("The words in which it says that it was corrected; null when it says nothing.")
        String correction) {}
