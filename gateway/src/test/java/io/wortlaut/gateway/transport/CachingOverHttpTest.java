package io.wortlaut.gateway.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.gateway.testgraph.GraphClient;
import io.wortlaut.gateway.testgraph.SubgraphServer;

@QuarkusTest
@TestProfile(CachingOverHttpTest.WithCache.class)
class CachingOverHttpTest {
    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    private GraphClient client;
    private SubgraphServer catalogue;
    private SubgraphServer shop;

    /** The same subgraphs behind a gateway that keeps answers. */
    public static class WithCache extends TroubledLibrary {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wortlaut.gateway.cache", "8M", "wortlaut.gateway.cache-invalidation.key", "let me");
        }
    }

    @BeforeEach
    void start() {
        library.reset();
        client = new GraphClient(gateway);
        catalogue = library.server("catalogue");
        shop = library.server("shop");
        invalidate(
                        "let me",
                        "[{\"kind\":\"subgraph\",\"subgraph\":\"catalogue\"},{\"kind\":\"subgraph\",\"subgraph\":\"shop\"}]")
                .statusCode(200);
    }

    @AfterEach
    void stop() {
        catalogue.cacheControl(null);
        shop.cacheControl(null);
        client.close();
    }

    @Test
    void tellsClientsHowLongTheAnswerStaysGood() {
        catalogue.cacheControl("max-age=1000");
        var query = "{ books { title } }";
        client.answer(query);

        var response = client.ask(query).join();

        assertThat(response.headers().firstValue("cache-control")).hasValue("max-age=1000, public");
        assertThat(response.headers().firstValueAsLong("age")).isPresent();
        assertThat(response.body()).contains("Tides").doesNotContain("errors");
        assertThat(catalogue.calls()).hasSize(1);
    }

    @Test
    void tellsClientsNotToKeepWhatNobodyAllows() {
        var response = client.ask("{ book(isbn: \"b2\") { title } }").join();

        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void givesNobodyAnotherOnesPrivateAnswer() {
        catalogue.cacheControl("private, max-age=1000");
        var query = "{ book(isbn: \"b1\") { title } }";

        client.answer(query, "authorization", "Bearer anna");
        client.answer(query, "authorization", "Bearer anna");
        assertThat(catalogue.calls()).hasSize(1);

        client.answer(query, "authorization", "Bearer bert");
        client.answer(query, "cookie", "anna");
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(4);
    }

    private static ValidatableResponse invalidate(String key, String body) {
        return given().header("authorization", key)
                .body(body)
                .post("/invalidation")
                .then();
    }

    @Test
    void forgetsWhatItIsToldTo() {
        catalogue.cacheControl("max-age=1000");
        var query = "{ book(isbn: \"b3\") { title } }";
        client.answer(query);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(1);

        invalidate("let me", "[{\"kind\":\"entity\",\"type\":\"Book\",\"key\":{\"isbn\":\"b3\"}}]")
                .statusCode(200)
                .body("count", greaterThan(0));
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(2);

        invalidate("Bearer let me", "[{\"kind\":\"type\",\"subgraph\":\"catalogue\",\"type\":\"Book\"}]")
                .statusCode(200);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(3);

        invalidate("let me", "[{\"kind\":\"subgraph\",\"subgraph\":\"catalogue\"}]")
                .statusCode(200);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(4);
    }

    private static int forget(String tag, String... subgraphs) {
        var from = subgraphs.length == 0 ? "" : ",\"subgraphs\":[\"" + String.join("\",\"", subgraphs) + "\"]";
        return invalidate("let me", "[{\"kind\":\"cache_tag\",\"cache_tag\":\"" + tag + "\"" + from + "}]")
                .statusCode(200)
                .extract()
                .path("count");
    }

    @Test
    void forgetsAnswersByTheTagsOfTheirRootFields() {
        catalogue.cacheControl("max-age=1000");
        var literal = "{ book(isbn: \"b1\") { title } }";
        client.answer(literal);
        given().contentType("application/json")
                .body(Map.of(
                        "query",
                        "query($isbn: ID!) { book(isbn: $isbn) { title } }",
                        "variables",
                        Map.of("isbn", "b2")))
                .post("/graphql")
                .then()
                .body("data.book.title", equalTo("Moor & Marsch"));
        client.answer("{ books { title } }");
        client.answer("query($first: Int = 3) { books(first: $first) { pages } }");
        assertThat(catalogue.calls()).hasSize(4);

        assertThat(forget("book-b1", "shop")).isZero();
        assertThat(forget("book-b1", "shop", "catalogue")).isEqualTo(1);
        assertThat(forget("book-b1")).isZero();
        assertThat(forget("book-b2", "catalogue")).isEqualTo(1);
        assertThat(forget("books-10", "catalogue")).isEqualTo(1);
        assertThat(forget("books", "catalogue")).isEqualTo(1);

        client.answer(literal);
        assertThat(catalogue.calls()).hasSize(5);
    }

    @Test
    void forgetsEntitiesByTheTagsOfTheirTypes() {
        catalogue.cacheControl("max-age=1000");
        shop.cacheControl("max-age=1000");
        var query = "{ books { price } shelf { ... on Map { price } } }";
        client.answer(query);
        shop.calls().clear();

        assertThat(forget("offer-b2", "shop")).isEqualTo(1);
        client.answer(query);
        assertThat(shop.calls()).hasSize(1);
        assertThat(shop.calls().getFirst()).contains("\"b2\"").doesNotContain("\"b1\"", "series");

        assertThat(forget("map-K/7", "shop")).isEqualTo(1);
        client.answer(query);
        assertThat(shop.calls()).hasSize(2);
        assertThat(shop.calls().getLast()).contains("series").doesNotContain("\"b1\"", "\"b2\"");
    }

    @Test
    void forgetsByTagsThatAnswersBring() {
        catalogue.cacheControl("max-age=1000");
        shop.cacheControl("max-age=1000");
        catalogue.fault("""
                body 200 {"data":{"books":[{"__typename":"Book","isbn":"b1"},{"__typename":"Book","isbn":"b2"}]},\
                "extensions":{"apolloCacheTags":["spring list"]}}""");
        shop.fault("""
                body 200 {"data":{"_entities":[{"__typename":"Book","price":1},{"__typename":"Book","price":2}]},\
                "extensions":{"apolloEntityCacheTags":[["cheap"],["dear","rare"]]}}""");
        var query = "{ books(first: 7) { price } }";
        var answer = client.answer(query);
        catalogue.fault("");
        shop.fault("");
        assertThat(client.answer(query)).isEqualTo(answer);

        assertThat(forget("rare", "shop")).isEqualTo(1);
        client.answer(query);
        assertThat(shop.calls()).hasSize(2);
        assertThat(shop.calls().getLast()).contains("\"b2\"").doesNotContain("\"b1\"");

        assertThat(forget("spring list", "catalogue")).isEqualTo(1);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let me | [{\"kind\":\"cache_tag\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"cache_tag\",\"cache_tag\":7}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"cache_tag\",\"cache_tag\":\"x\",\"subgraphs\":\"shop\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"cache_tag\",\"cache_tag\":\"x\",\"subgraphs\":[\"shoe\"]}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"subgraph\",\"subgraph\":7}] | 400 | BAD_REQUEST",
                "let you | [] | 401 | UNAUTHENTICATED",
                "let me | {} | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"all\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"type\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"type\",\"type\":\"Boot\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"subgraph\",\"subgraph\":\"shoe\"}] | 400 | BAD_REQUEST",
                "let me | [{\"kind\":\"entity\",\"type\":\"Book\",\"key\":{}}] | 400 | BAD_REQUEST",
                "let me | [{ | 400 | BAD_REQUEST",
            })
    void refusesInvalidationsThatSayNothing(String key, String body, int status, String code) {
        invalidate(key, body).statusCode(status).body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void takesNoHeadersForOthersThatLookAlike() {
        catalogue.cacheControl("public, max-age=1000");
        var query = "{ book(isbn: \"b9\") { pages } }";

        client.answer(query, "x-reader", "1]x-room[2", "x-room", "3");
        client.answer(query, "x-reader", "1", "x-room", "2]x-room[3");

        assertThat(catalogue.calls()).hasSize(2);
    }

    @Test
    void readsAllThatAnAnswerSaysOfKeepingIt() {
        var query = "{ book(isbn: \"b1\") { pages } }";
        catalogue.headers(Map.of("Cache-control", List.of("max-age=1000", "private")));
        client.answer(query);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(2);

        catalogue.headers(Map.of("Cache-control", List.of("max-age=1000"), "Vary", List.of("*")));
        client.answer(query);
        client.answer(query);
        assertThat(catalogue.calls()).hasSize(4);
    }

    @Test
    void keepsAnswersApartThatDependOnForwardedHeaders() {
        catalogue.cacheControl("public, max-age=1000");
        var query = "{ book(isbn: \"b9\") { title } }";

        client.answer(query, "x-reader", "r1");
        client.answer(query, "x-reader", "r2");
        client.answer(query, "x-reader", "r1");

        assertThat(catalogue.calls()).hasSize(2);
    }
}
