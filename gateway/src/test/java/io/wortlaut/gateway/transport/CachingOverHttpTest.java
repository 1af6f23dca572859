package io.wortlaut.gateway.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
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
    }

    @AfterEach
    void stop() {
        catalogue.cacheControl(null);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
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
    void keepsAnswersApartThatDependOnForwardedHeaders() {
        catalogue.cacheControl("public, max-age=1000");
        var query = "{ book(isbn: \"b9\") { title } }";

        client.answer(query, "x-reader", "r1");
        client.answer(query, "x-reader", "r2");
        client.answer(query, "x-reader", "r1");

        assertThat(catalogue.calls()).hasSize(2);
    }
}
