package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.oneOf;

import java.util.HashSet;
import java.util.Map;

import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "moving"),
            @ResourceArg(name = "wortlaut.gateway.override.labels", value = "survey,unknown"),
            @ResourceArg(name = "wortlaut.gateway.override.header", value = "Moved-Fields"),
        })
class ProgressiveOverrideTest {

    private static ValidatableResponse post(String query, String labels) {
        return given().contentType("application/json")
                .header("Moved-Fields", labels)
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void labelsHoldThatTheSettingsName() {
        post("{ ships { draught } }", "").body("data.ships.draught", contains(3.4f, 2.1f));
    }

    @Test
    void labelsHoldThatTheRequestNames() {
        post("{ ships { flag crew } }", "percent(60), percent(40)")
                .body("data.ships.flag", contains("register's", "register's"))
                .body("data.ships.crew", contains(5, 6));
    }

    @Test
    void percentagesAreDrawnForEachRequestAndHoldForAllOfIt() {
        var seen = new HashSet<Object>();
        for (var request = 0; request < 100; request++) {
            seen.add(post("{ ships { flag } }", "")
                    .extract()
                    .path("data.ships.flag.unique()")
                    .toString());
        }
        MatcherAssert.assertThat(seen, hasItems("[port's]", "[register's]"));
        seen.forEach(flags -> MatcherAssert.assertThat(flags, oneOf("[port's]", "[register's]")));
    }
}
