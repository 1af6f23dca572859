package io.wortlaut.articles.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.source.SpottedSource;

/**
 * What one article says.
 *
 * @param article text, alignment and zones
 * @param headline null when there is none
 * @param language two-letter code of ISO 639-1, or "und"
 * @param publishedAt null when unknown
 * @param correction the words in which it says that it was corrected; null when it says nothing
 * @param sources the outlet first, then in the order of the text
 * @param claimReviews what its markup says of reviews of claims
 */
public record Reading(
        CleanedArticle article,
        @Nullable String headline,
        String language,
        @Nullable PublicationDate publishedAt,
        @Nullable String correction,
        List<SpottedSource> sources,
        PageReviews claimReviews) {

    public Reading {
        sources = List.copyOf(sources);
    }
}
