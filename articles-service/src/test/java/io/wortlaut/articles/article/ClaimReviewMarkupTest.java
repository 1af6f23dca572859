package io.wortlaut.articles.article;

import static io.restassured.RestAssured.get;
import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

/** Reviews of claims in the markup of pages that come in. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class ClaimReviewMarkupTest {

    private static final String FIELDS =
            "claimReviewMarkup { reviews { url author { name url } claimReviewed datePublished"
                    + " inLanguage reviewRating { alternateName ratingValue bestRating worstRating }"
                    + " itemReviewed { author datePublished appearance } } problems { where message markup } }";

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory hibernate;

    private static String page(String words, String rating) {
        return "<html lang=\"de\"><head><script type=\"application/ld+json\">{\"@type\": \"ClaimReview\","
                + " \"claimReviewed\": \"" + words + "\", \"author\": {\"name\": \"Faktenstelle\"}, \"datePublished\":"
                + " \"2026-03-09\", \"reviewRating\": {\"alternateName\": \"" + rating + "\"}}</script>"
                + "<script type=\"application/ld+json\">{\"@type\": \"ClaimReview\",</script></head>"
                + "<body><h1>Was an " + words + " ist</h1><p>Wir haben nachgesehen.</p></body></html>";
    }

    private static Response post(String url, String html) {
        return Posted.json(Map.of("html", html, "url", url));
    }

    @Test
    void areKeptWithEachVersionOfThePage() {
        String url = "https://fakten.example/" + Posted.unique("turm");
        Response first = post(url, page("der Turm", "unbelegt"));
        first.then().statusCode(201);
        Response second = post(url, page("der Turm", "falsch"));

        get("/articles/{id}/versions/{hash}", first.path("articleId"), first.path("contentHash"))
                .then()
                .body("claimReviews.reviewRating.alternateName", contains("unbelegt"))
                .body("claimReviews[0].url", equalTo(url))
                .body("claimReviews[0].author.name", equalTo("Faktenstelle"))
                .body("claimReviews[0].datePublished", equalTo("2026-03-09"))
                .body("claimReviews[0].itemReviewed", nullValue());
        get("/articles/{id}/versions/{hash}", first.path("articleId"), second.path("contentHash"))
                .then()
                .body("claimReviews.reviewRating.alternateName", contains("falsch"));
        ask("{ article(id: \"" + first.path("articleId") + "\") { body " + FIELDS + " } }")
                .then()
                .body("errors", nullValue())
                .body("data.article.body", equalTo("Wir haben nachgesehen."))
                .body("data.article.claimReviewMarkup.reviews.reviewRating.alternateName", contains("falsch"))
                .body("data.article.claimReviewMarkup.problems.where", contains("JSON-LD 2"));
    }

    @Test
    void areReadOffPagesThatCameInBefore() {
        String url = "https://fakten.example/" + Posted.unique("hafen");
        Response posted = post(url, page("der Hafen", "falsch"));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update {h-schema}article_version set claim_reviews = null where article_id = cast(:id as uuid)")
                .setParameter("id", posted.<String>path("articleId"))
                .executeUpdate());

        get("/articles/{id}/versions/{hash}", posted.path("articleId"), posted.path("contentHash"))
                .then()
                .body("claimReviews.claimReviewed", contains("der Hafen"));
        ask("{ article(id: \"" + posted.path("articleId") + "\") { " + FIELDS + " } }")
                .then()
                .body("data.article.claimReviewMarkup.reviews.url", contains(url));
    }

    @Test
    void costOneStatementForManyArticles() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> post("https://fakten.example/" + Posted.unique("deich"), page("Deich " + i, "falsch"))
                        .<String>path("articleId"))
                .toList();
        String text = Posted.text(Posted.unique("Deich") + " hält.").path("articleId");
        String query =
                "query($keys: [_Any!]!) { _entities(representations: $keys) { ... on Article { " + FIELDS + " } } }";

        hibernate.getStatistics().clear();
        Response one = ask(query, Map.of("keys", keys(List.of(text))));
        long statements = hibernate.getStatistics().getPrepareStatementCount();
        hibernate.getStatistics().clear();
        Response many = ask(query, Map.of("keys", keys(ids)));

        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isEqualTo(statements);
        one.then().body("data._entities[0].claimReviewMarkup.reviews", empty());
        many.then().body("data._entities.claimReviewMarkup.reviews.flatten()", hasSize(5));
    }

    private static List<Map<String, String>> keys(List<String> ids) {
        return ids.stream().map(id -> Map.of("__typename", "Article", "id", id)).toList();
    }
}
