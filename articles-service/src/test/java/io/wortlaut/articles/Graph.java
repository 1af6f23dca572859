package io.wortlaut.articles;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.response.Response;

/** Asks the graph over HTTP, as a gateway does. */
public final class Graph {

    private Graph() {}

    public static Response ask(String query) {
        return ask(query, Map.of());
    }

    public static Response ask(String query, Map<String, ?> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }
}
