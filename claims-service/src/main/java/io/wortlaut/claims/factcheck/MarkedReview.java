package io.wortlaut.claims.factcheck;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A review as it stands in the markup of a page.
 *
 * @param itemReviewed null when nothing is known of the claim but its words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MarkedReview(
        String url,
        Author author,
        ReviewRating reviewRating,
        LocalDate datePublished,
        String claimReviewed,
        String inLanguage,
        ReviewedClaim itemReviewed) {

    /** Who answers for it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(String name, String url) {}

    /** Whose claim it is; null when that is not known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReviewedClaim(String author) {}

    ClaimReviewInput toInput() {
        return new ClaimReviewInput(
                url,
                new ReviewAuthor.Entered(author.name(), author.url(), null),
                reviewRating,
                datePublished,
                claimReviewed,
                inLanguage);
    }
}
