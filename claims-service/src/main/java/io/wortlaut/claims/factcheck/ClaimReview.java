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
 * @param shownStatement what it hangs on, or is suggested for; null when nothing was found for it; as its object in the graph
 * @param shownClaim what that is about now; null when nothing is left of it; as its object in the graph
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

        @Ignore @JsonIgnore UUID shownStatement,

        @Ignore @JsonIgnore UUID shownClaim) {}
