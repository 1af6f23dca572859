package io.wortlaut.articles.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which articles are wanted; every condition that is given must hold. */
@Input("ArticleFilter")
@Description("Which articles are wanted; every condition that is given must hold.")
public record ArticleFilter(
        @Nullable @Description("Words of headline and text; \"a phrase\", or, and -without as in a web search.")
        String search,

        @io.smallrye.graphql.api.Nullable @Id @Description("Ids of sources.")
        List<@NonNull String> outlet,

        @Nullable @Description("Two-letter code of ISO 639-1.")
        String language,

        @Nullable @Description("ISO 8601 year, month, day or date with time; articles without a date are left out.")
        String publishedFrom,

        @Nullable @Description("As publishedFrom; the day itself is included.")
        String publishedTo) {

    static final ArticleFilter NONE = new ArticleFilter(null, null, null, null, null);
}
