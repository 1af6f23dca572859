package io.wortlaut.articles.article;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A version of an article, in the graph. */
@Description("What an article said at some time.")
public record ArticleVersion(
        @NonNull String contentHash,

        @NonNull @Description("When it last became the newest version.")
        Instant seenAt) {}
