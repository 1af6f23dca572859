package io.wortlaut.articles.claimreview;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A review of a claim as a page's markup has it: schema.org ClaimReview, checked.
 *
 * @param url where it was published: an absolute http or https URL
 * @param datePublished null when the markup does not say
 * @param inLanguage BCP 47; null when the markup does not say
 * @param itemReviewed null when the markup says nothing of the claim but its words
 */
@Type("MarkedReview")
@Description("A review of a claim as a page's markup has it: schema.org ClaimReview.")
public record MarkedReview(
        @NonNull String url,
        @NonNull Author author,
        @NonNull Rating reviewRating,

        @NonNull @Description("The claim in the review's own words.")
        String claimReviewed,

        @Nullable LocalDate datePublished,
        @Nullable @Description("BCP 47.") String inLanguage,
        @Nullable ReviewedClaim itemReviewed) {

    /** Who answers for it. */
    @Type("MarkedReviewAuthor")
    public record Author(@NonNull String name, @Nullable String url) {}

    /**
     * What it comes to; it has words, a number, or both.
     *
     * @param bestRating null, or above {@code worstRating} and not below the value
     */
    @Type("MarkedReviewRating")
    public record Rating(
            @Nullable String alternateName,
            @Nullable Double ratingValue,
            @Nullable Double bestRating,
            @Nullable Double worstRating) {}

    /**
     * What is known of the claim: schema.org Claim.
     *
     * @param appearance addresses that it stands at
     */
    @Type("MarkedReviewClaim")
    public record ReviewedClaim(
            @Nullable @Description("Who claims it.") String author,
            @Nullable LocalDate datePublished,

            @NonNull @Description("Addresses that it stands at.")
            List<@NonNull String> appearance) {

        public ReviewedClaim {
            appearance = List.copyOf(appearance);
        }
    }
}
