package io.wortlaut.articles.intake;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An article as JSON. Either {@code text} or {@code html} is given, all else may be missing.
 *
 * @param publishedAt ISO 8601: year, month, day, or date with time and offset
 * @param retrievedAt ISO 8601 date with time and offset
 */
@RegisterForReflection
record ArticleDocument(
        @Nullable String text,
        @Nullable String html,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String publishedAt,
        @Nullable String retrievedAt) {}
