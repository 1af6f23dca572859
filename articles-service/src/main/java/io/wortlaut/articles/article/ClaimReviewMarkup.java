package io.wortlaut.articles.article;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.claimreview.PageReviewReader;
import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.reading.RawArticle.Format;

/** The reviews of claims that versions have in their markup. */
final class ClaimReviewMarkup {

    private ClaimReviewMarkup() {}

    /**
     * What a version's row says of them.
     *
     * @param stored null for a version that came in before they were read; they are read off its page now
     * @param original may be null where {@code stored} is not
     */
    static PageReviews of(
            @Nullable PageReviews stored, String mediaType, @Nullable String original, @Nullable String url) {
        if (stored != null) {
            return stored;
        }
        return original != null && mediaType.equals(Format.HTML.mediaType())
                ? PageReviewReader.read(original, url)
                : PageReviews.NONE;
    }
}
