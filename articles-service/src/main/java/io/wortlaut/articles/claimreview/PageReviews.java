package io.wortlaut.articles.claimreview;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * All that a page's markup says of reviews of claims.
 *
 * @param reviews each once, in the order of the page: JSON-LD first
 */
@Description("What a page's markup says of reviews of claims: schema.org ClaimReview as JSON-LD or microdata.")
public record PageReviews(
        @NonNull List<@NonNull MarkedReview> reviews,
        @NonNull List<@NonNull MarkupProblem> problems) {

    public static final PageReviews NONE = new PageReviews(List.of(), List.of());

    public PageReviews {
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }
}
