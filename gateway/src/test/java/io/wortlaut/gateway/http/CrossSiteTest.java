package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** As in production, where strangers get to see less. */
@QuarkusTest
@TestProfile(CrossSiteTest.Production.class)
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.cors.origins", value = "https://app.example"),
            @ResourceArg(name = "wortlaut.gateway.cors.credentials", value = "true"),
        })
class CrossSiteTest {

    public static final class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross-site | | | 400",
                "same-site | | | 400",
                "same-origin | | | 200",
                "none | | | 200",
                "| | | 200",
                "| https://evil.example | | 400",
                "| null | | 400",
                "cross-site | https://evil.example | apollo-require-preflight | 200",
                "cross-site | https://evil.example | x-apollo-operation-name | 200",
                "cross-site | https://app.example | | 200",
            })
    void refusesQueriesThatABrowserSendsForAnotherSiteUnasked(
            String fetchSite, String origin, String header, int status) {
        var request = given().queryParam("query", "{ ping }");
        if (fetchSite != null) {
            request.header("sec-fetch-site", fetchSite);
        }
        if (origin != null) {
            request.header("origin", origin);
        }
        if (header != null) {
            request.header(header, "1");
        }
        var response = request.get("/graphql").then().statusCode(status);
        if (status == 400) {
            response.body("errors[0].extensions.code", equalTo("CSRF_ERROR")).body("data", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded"})
    void takesNoPostThatABrowserSendsUnasked(String type) {
        given().header("content-type", type)
                .body("{\"query\":\"{ ping }\"}")
                .post("/graphql")
                .then()
                .statusCode(415);
    }

    @Test
    void letsNamedSitesReadAnswers() {
        given().header("origin", "https://app.example")
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(204)
                .header("access-control-allow-origin", "https://app.example")
                .header("access-control-allow-headers", containsString("content-type"))
                .header("access-control-allow-credentials", "true")
                .header("vary", containsString("Origin"));
        given().header("origin", "https://app.example")
                .contentType("application/json")
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("access-control-allow-origin", "https://app.example")
                .header("vary", containsString("Origin"));
    }

    @Test
    void letsNoOtherSiteReadThem() {
        given().header("origin", "https://evil.example")
                .header("access-control-request-method", "POST")
                .options("/graphql")
                .then()
                .statusCode(405)
                .header("access-control-allow-origin", nullValue());
        given().header("origin", "https://evil.example")
                .contentType("application/json")
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .header("access-control-allow-origin", nullValue());
    }

    @Test
    void showsStrangersNeitherSchemaNorGraphiQL() {
        given().contentType("application/json")
                .body(Map.of("query", "{ __schema { queryType { name } } }"))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
        for (var path : new String[] {"/graphiql/", "/graphiql", "/graphql-ui/index.html", "/schema.graphql"}) {
            given().redirects().follow(false).get(path).then().statusCode(404);
        }
    }
}
