package io.wortlaut.claims;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Sends operations to the running service. */
public final class GraphQl {

    private GraphQl() {}

    /** The answer, whatever it is. */
    public static JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    /** The answer, whatever it is. */
    public static JsonPath ask(String query, Map<String, ?> variables) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The answer, which has no errors. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        JsonPath answer = ask(query, variables);
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer;
    }
}
