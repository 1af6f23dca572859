package io.wortlaut.articles.claimreview;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.articles.claimreview.MarkedReview.Author;
import io.wortlaut.articles.claimreview.MarkedReview.Rating;
import io.wortlaut.articles.claimreview.MarkedReview.ReviewedClaim;

/** One ClaimReview object, checked: without what it must have it is none; what it may have is left out where it is wrong. */
final class ReviewObject {

    private static final int LONGEST = 2000;
    private static final int MOST_APPEARANCES = 50;

    private final JsonNode object;
    private final LinkedData data;
    private final String where;
    private final @Nullable String pageUrl;
    private final List<MarkupProblem> problems;

    /** @param problems where to put what is wrong with it */
    ReviewObject(
            JsonNode object, LinkedData data, String where, @Nullable String pageUrl, List<MarkupProblem> problems) {
        this.object = object;
        this.data = data;
        this.where = where;
        this.pageUrl = pageUrl;
        this.problems = problems;
    }

    Optional<MarkedReview> review() {
        JsonNode claim = data.get(object, "itemReviewed");
        String url = address(object, "url");
        String words = firstText(text(object, "claimReviewed"), text(claim, "text"), text(claim, "name"));
        JsonNode author = data.get(object, "author");
        String name = author.isTextual() ? Words.clean(author.asText()) : text(author, "name");
        Rating rating = rating(data.get(object, "reviewRating"));
        if (url == null) {
            url = pageUrl;
        }
        require(url, "url", "is not there, and the page has no address");
        require(words, "claimReviewed", "is not there");
        require(name, "author.name", "does not say who answers for the review");
        require(rating, "reviewRating", "has neither words nor a number");
        if (url == null || words == null || name == null || rating == null) {
            return Optional.empty();
        }
        return Optional.of(new MarkedReview(
                url,
                new Author(name, author.isObject() ? address(author, "url") : null),
                rating,
                words,
                day(object, "datePublished"),
                language(),
                reviewed(claim)));
    }

    private void require(@Nullable Object value, String property, String problem) {
        if (value == null) {
            report(property, problem, object);
        }
    }

    private void report(String property, String problem, JsonNode markup) {
        problems.add(new MarkupProblem(where + ": " + property, problem, Words.clean(markup.toString())));
    }

    private @Nullable String text(JsonNode of, String property) {
        JsonNode value = data.get(of, property);
        JsonNode literal = value.isObject() ? value.path("@value") : value;
        String text = literal.isValueNode() && !literal.isNull() ? Words.clean(literal.asText()) : "";
        return text.isEmpty() ? null : Words.cut(text, LONGEST);
    }

    private static @Nullable String firstText(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null).findFirst().orElse(null);
    }

    /** An address, relative ones by that of the page; null if there is none that leads anywhere. */
    private @Nullable String address(JsonNode of, String property) {
        JsonNode value = data.get(of, property);
        String text = value.isObject() ? firstText(text(value, "@id"), text(value, "url")) : text(of, property);
        if (text == null) {
            return null;
        }
        try {
            URI address =
                    pageUrl == null ? URI.create(text) : URI.create(pageUrl).resolve(text);
            if (List.of("http", "https")
                            .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null) {
                return address.toString();
            }
        } catch (IllegalArgumentException _) {
            // Told below, as an address of another kind is.
        }
        report(property, "is no http or https URL", value);
        return null;
    }

    /** ISO 8601; of a time the day that it has where it was written. */
    private @Nullable LocalDate day(JsonNode of, String property) {
        String text = text(of, property);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), "2026-03-04".length())));
        } catch (DateTimeException _) {
            report(property, "is no date of ISO 8601", of.path(property));
            return null;
        }
    }

    private @Nullable String language() {
        String tag = text(object, "inLanguage");
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(tag.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            report("inLanguage", "is no language tag of BCP 47", object.path("inLanguage"));
            return null;
        }
    }

    private @Nullable Rating rating(JsonNode rating) {
        String words = rating.isTextual() ? Words.clean(rating.asText()) : text(rating, "alternateName");
        String value = text(rating, "ratingValue");
        Double number = number(value);
        if (value != null && number == null) {
            // Many write the words there.
            words = firstText(words, value);
        }
        Double best = number(text(rating, "bestRating"));
        Double worst = number(text(rating, "worstRating"));
        boolean noScale = best != null && worst != null && best <= worst;
        boolean beyond = number != null && ((best != null && number > best) || (worst != null && number < worst));
        if (noScale || beyond) {
            report("reviewRating", noScale ? "goes from the best to the worst" : "is not of its own scale", rating);
            number = null;
        }
        if (number == null) {
            return words == null || words.isEmpty() ? null : new Rating(words, null, null, null);
        }
        return new Rating(words, number, best, worst);
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private @Nullable ReviewedClaim reviewed(JsonNode claim) {
        if (!claim.isObject()) {
            return null;
        }
        JsonNode author = data.get(claim, "author");
        List<String> appearance = new ArrayList<>();
        for (String property : List.of("appearance", "firstAppearance", "sameAs")) {
            JsonNode values = claim.path(property);
            (values.isArray() ? values.valueStream() : Stream.of(values))
                    .limit(MOST_APPEARANCES)
                    .map(data::resolved)
                    .map(work -> work.isObject()
                            ? firstText(text(work, "url"), text(work, "@id"))
                            : Words.clean(work.asText("")))
                    .filter(address -> address != null && address.startsWith("http") && !appearance.contains(address))
                    .forEach(appearance::add);
        }
        ReviewedClaim reviewed = new ReviewedClaim(
                author.isTextual() ? Words.clean(author.asText()) : text(author, "name"),
                day(claim, "datePublished"),
                appearance);
        return reviewed.equals(new ReviewedClaim(null, null, List.of())) ? null : reviewed;
    }
}
