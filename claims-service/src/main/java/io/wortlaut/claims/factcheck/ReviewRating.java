package io.wortlaut.claims.factcheck;

import java.util.OptionalDouble;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.connection.InvalidArgumentException;

/**
 * What a review comes to: schema.org Rating.
 *
 * @param alternateName null for a number alone
 * @param ratingValue null for words alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Type("ReviewRating")
@Input("ReviewRatingInput")
@Description("What a review comes to, in the words and on the scale of its author: schema.org Rating.")
public record ReviewRating(
        @Description("In words, such as 'mostly false'.") String alternateName,

        @Description("As a number of the author's scale.") Double ratingValue,

        @Description("The number for what is true.") Double bestRating,
        @Description("The number for what is false.") Double worstRating) {

    /** @throws InvalidArgumentException for a rating that says nothing, and for a number that is not of its scale */
    void check() {
        if ((alternateName == null || alternateName.isBlank()) && ratingValue == null) {
            throw new InvalidArgumentException("'reviewRating' needs 'alternateName' or 'ratingValue'");
        }
        if (bestRating != null && worstRating != null && bestRating <= worstRating) {
            throw new InvalidArgumentException("'bestRating' must be above 'worstRating'");
        }
        if (ratingValue != null
                && ((bestRating != null && ratingValue > bestRating)
                        || (worstRating != null && ratingValue < worstRating))) {
            throw new InvalidArgumentException("'ratingValue' is not of its scale: " + ratingValue);
        }
    }

    /** In words if there are any, else the number. */
    public String label() {
        return alternateName == null || alternateName.isBlank() ? String.valueOf(ratingValue) : alternateName;
    }

    /** How far the number is from the worst to the best of its scale: 0 to 1; empty without a number or a scale. */
    public OptionalDouble share() {
        return ratingValue == null || bestRating == null || worstRating == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((ratingValue - worstRating) / (bestRating - worstRating));
    }
}
