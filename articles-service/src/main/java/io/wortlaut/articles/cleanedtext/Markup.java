package io.wortlaut.articles.cleanedtext;

import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of itself. All of it may be null.
 *
 * @param title of the story
 * @param canonicalUrl where the page wants to be found
 * @param siteName the outlet
 * @param publishedAt as written, usually an ISO date
 * @param language a language tag
 */
public record Markup(
        @Nullable String title,
        @Nullable String canonicalUrl,
        @Nullable String siteName,
        @Nullable String publishedAt,
        @Nullable String language) {

    public static final Markup NONE = new Markup(null, null, null, null, null);
}
