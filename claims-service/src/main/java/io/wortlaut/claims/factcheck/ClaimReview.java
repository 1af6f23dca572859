package io.wortlaut.claims.factcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a fact checker published about a claim: schema.org ClaimReview.
 *
 * @param datePublished null when it is not known
 * @param claimReviewed null when it is not known
 * @param inLanguage null when it is not known
 * @param origin null when somebody entered it
 * @param place where it hangs, or is suggested to; null when nothing was found for it; not part of the graph
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Type("ClaimReview")
@Description("What a fact checker published about a claim: schema.org ClaimReview.")
public record ClaimReview(
        @Id @NonNull String id,

        @Description("Where it was published.") @NonNull String url,

        @NonNull ReviewAuthor author,
        @NonNull ReviewRating reviewRating,
        LocalDate datePublished,

        @Description("The claim in the review's own words.") String claimReviewed,
        @Description("BCP 47.") String inLanguage,
        @NonNull ClaimReviewState state,

        @Description("How many decisions there were; a new one must name it.")
        int revision,

        @Description("When it was decided on last.") @NonNull
        Instant updatedAt,

        @Description("The page that it came with; null when somebody entered it.")
        ReviewOrigin origin,

        @Ignore @JsonIgnore Place place) {

    /**
     * Where a review hangs.
     *
     * @param claim the id of the statement's own claim, which leads to the one that it is about
     */
    public record Place(UUID statement, UUID claim) {}
}
