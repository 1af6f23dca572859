package io.wortlaut.claims.factcheck;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.connection.InvalidArgumentException;

/** A review as it is to be. */
@Input("ClaimReviewInput")
@Description("A review as it is to be; what is left out it does not have.")
public record ClaimReviewInput(
        @Description("Where it was published: an absolute http or https URL.") @NonNull
        String url,

        @NonNull ReviewAuthor.Entered author,
        @NonNull ReviewRating reviewRating,
        LocalDate datePublished,

        @Description("The claim in the review's own words.") String claimReviewed,
        @Description("BCP 47.") String inLanguage) {

    /** @throws InvalidArgumentException for what cannot be a review */
    void check() {
        requireAddress("url", url);
        if (author.name().isBlank()) {
            throw new InvalidArgumentException("'author.name' must say who answers for the review");
        }
        if (author.url() != null) {
            requireAddress("author.url", author.url());
        }
        reviewRating.check();
        if (inLanguage != null) {
            requireLanguage(inLanguage);
        }
    }

    private static void requireAddress(String argument, String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException _) {
            // Answered below, as an address of another kind is.
        }
        throw new InvalidArgumentException("'" + argument + "' must be an absolute http or https URL, not " + text);
    }

    private static void requireLanguage(String tag) {
        try {
            var unused = new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw new InvalidArgumentException("'inLanguage' is no language tag of BCP 47: " + tag);
        }
    }
}
