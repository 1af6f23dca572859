package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.gateway.streaming.TestSocket;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.rate-limit.requests", value = "20"),
            @ResourceArg(name = "wortlaut.gateway.rate-limit.period", value = "10h"),
            @ResourceArg(name = "wortlaut.gateway.rate-limit.key", value = "header:x-client"),
            @ResourceArg(name = "wortlaut.gateway.rate-limit.by-cost", value = "true"),
        })
class RateLimitTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static ValidatableResponse post(String client, String query) {
        return given().contentType("application/json")
                .header("x-client", client)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    @Test
    void countsDownForEachClientAndThenRefuses() {
        for (var left = 19; left >= 0; left--) {
            post("a", "{ ping }")
                    .statusCode(200)
                    .header("ratelimit-policy", "\"default\";q=20;w=36000")
                    .header("ratelimit", matchesPattern("\"default\";r=" + left + ";t=\\d+"))
                    .body("extensions.rateLimit.limit", equalTo(20))
                    .body("extensions.rateLimit.remaining", equalTo(left));
        }
        var wait = post("a", "{ ping }")
                .statusCode(429)
                .header("ratelimit", matchesPattern("\"default\";r=0;t=\\d+"))
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("data", nullValue())
                .extract()
                .header("retry-after");
        assertThat(Long.parseLong(wait)).isBetween(1L, 1_800L);
        post("b", "{ ping }").statusCode(200);
    }

    @Test
    void countsOperationsByTheirCost() {
        for (var time = 0; time < 2; time++) { // planned anew, then remembered
            post("c", "{ patients(first: 7) { name } }")
                    .statusCode(200)
                    .body("extensions.rateLimit.remaining", equalTo(13 - 7 * time));
        }
        post("c", "{ patients(first: 8) { name } }").statusCode(429);
        post("d", "{ patients(first: 100) { name } }")
                .statusCode(200)
                .body("extensions.rateLimit.remaining", equalTo(0));
        post("d", "{ ping }").statusCode(429);
    }

    @Test
    void keepsClientsWithoutAKeyApartByAddress() {
        given().contentType("application/json")
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("extensions.rateLimit.remaining", equalTo(19));
    }

    @Test
    void countsOperationsHoweverTheyAreAnswered() throws Exception {
        given().contentType("application/json")
                .accept("text/event-stream")
                .header("x-client", "e")
                .body(Map.of("query", "{ patients(first: 7) { name } }"))
                .post("/graphql")
                .then()
                .header("ratelimit", matchesPattern("\"default\";r=13;t=\\d+"));
        try (var client = TestSocket.initialised(port, "x-client", "e")) {
            assertThat(client.subscribe("1", "{ patients(first: 7) { name } }").next())
                    .contains("\"remaining\":6");
            client.next();
            assertThat(client.subscribe("2", "{ patients(first: 7) { name } }").next())
                    .contains("\"error\"", "RATE_LIMITED");
        }
    }
}
