package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = LibraryGraph.class, restrictToAnnotatedClass = true)
class GraphQLOverHttpTest {
    private static final String JSON = "application/json";
    private static final String RESPONSE = "application/graphql-response+json";

    private static RequestSpecification json(Object body) {
        return given().contentType(JSON).body(body);
    }

    private static Map<String, Object> query(String query) {
        return Map.of("query", query);
    }

    @Test
    void answersFromSeveralSubgraphs() {
        json(query("{ books { title price } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body("data.books[0].title", equalTo("Deiche \"bauen\""))
                .body("data.books[0].price", equalTo(1200))
                .body("errors", nullValue());
    }

    @Test
    void passesVariablesOn() {
        json(Map.of(
                        "query",
                        "query Q($i: ID!) { book(isbn: $i) { isbn } }",
                        "variables",
                        Map.of("i", "b2"),
                        "operationName",
                        "Q"))
                .post("/graphql")
                .then()
                .body("data.book.isbn", equalTo("b2"));
    }

    @Test
    void answersPartlyWhenASubgraphIsGone() {
        json(query("{ books { title stars } }"))
                .accept(RESPONSE)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.books[1].title", equalTo("Moor & Marsch"))
                .body("data.books[1].stars", nullValue())
                .body("errors", hasSize(3))
                .body("errors[1].path", equalTo(java.util.List.of("books", 1, "stars")))
                .body("errors[1].extensions.code", equalTo("SUBREQUEST_HTTP_ERROR"))
                .body("errors[1].extensions.serviceName", equalTo("ratings"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| application/json",
                "*/* | application/json",
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "text/html, application/json;q=0.1 | application/json",
            })
    void answersInTheMediaTypeThatIsAskedFor(String accept, String expected) {
        given().contentType(JSON)
                .headers(accept == null ? Map.of() : Map.of("Accept", accept))
                .body(query("{ __typename }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(startsWith(expected))
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void refusesMediaTypesThatItDoesNotSpeak() {
        json(query("{ __typename }"))
                .accept("text/html")
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors", hasSize(1));
        given().contentType("text/plain")
                .body("{ __typename }")
                .post("/graphql")
                .then()
                .statusCode(415);
        given().header("content-type", "application/json; charset=iso-8859-1")
                .body("{\"query\":\"{ __typename }\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/graphql")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "{}",
                "{\"query\":1}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"operationName\":{}}",
                "{\"query\":\"{__typename}\",\"extensions\":\"x\"}"
            })
    void refusesWhatIsNoGraphQLRequest(String body) {
        json(body)
                .accept(JSON)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("data", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ books { | GRAPHQL_PARSE_FAILED",
                "{ books { colour } } | GRAPHQL_VALIDATION_FAILED",
                "query($i: ID!) { book(isbn: $i) { isbn } } | BAD_USER_INPUT",
                "query A { __typename } query B { __typename } | OPERATION_RESOLUTION_FAILURE",
            })
    void saysByTheMediaTypeHowARequestErrorIsAnswered(String document, String code) {
        json(query(document))
                .accept(JSON)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo(code))
                .body("$", not(org.hamcrest.Matchers.hasKey("data")));
        json(query(document)).accept(RESPONSE).post("/graphql").then().statusCode(400);
    }

    @Test
    void takesQueriesButNoMutationsByGet() {
        given().queryParam("query", "query Q($i: ID!) { book(isbn: $i) { isbn } }")
                .queryParam("variables", "{\"i\":\"b1\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.book.isbn", equalTo("b1"));
        given().queryParam("query", "mutation { addBook(title: \"x\") { isbn } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("allow", "POST");
        json("{}").put("/graphql").then().statusCode(405).header("allow", "GET, POST");
    }

    @Test
    void limitsBodiesAndDocuments() {
        json(query("{ __typename }" + " ".repeat(5000)))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("PAYLOAD_TOO_LARGE"));
        json(query("{ " + "__typename ".repeat(250) + "}"))
                .accept(RESPONSE)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_DOCUMENT_TOO_LARGE"));
    }

    @Test
    void describesItsSchemaWithoutJoinMachinery() {
        json(query("{ __schema { types { name } directives { name } } }"))
                .post("/graphql")
                .then()
                .body("data.__schema.types.name", org.hamcrest.Matchers.hasItems("Book", "Reader"))
                .body("data.__schema.types.name", not(org.hamcrest.Matchers.hasItem(startsWith("join__"))))
                .body("data.__schema.directives.name", not(org.hamcrest.Matchers.hasItem(startsWith("join__"))));
        given().get("/schema.graphql")
                .then()
                .statusCode(200)
                .body(containsString("type Book"))
                .body(not(containsString("join__")));
    }

    @Test
    void measuresSomeOperationsByName() {
        for (var name : java.util.List.of("A", "B", "C", "D")) {
            json(query("query Counted" + name + " { __typename }"))
                    .post("/graphql")
                    .then()
                    .statusCode(200);
        }
        var metrics = given().get("/q/metrics").asString();
        var names = java.util.regex.Pattern.compile(
                        "wortlaut_gateway_operations_seconds_bucket\\{operation=\"(\\w+)\",outcome=\"answered\",le=\"0.01\"}")
                .matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .toList();
        // Meters outlive a gateway: the names of those that ran before in the same JVM are there too.
        org.assertj.core.api.Assertions.assertThat(names)
                .contains("other")
                .filteredOn(name -> name.startsWith("Counted"))
                .hasSizeLessThan(4);
    }

    @Test
    void saysWhetherItsSchemaHasChanged() {
        var etag = given().get("/schema.graphql")
                .then()
                .statusCode(200)
                .header("cache-control", "no-cache")
                .extract()
                .header("etag");
        given().header("if-none-match", "\"other\", W/" + etag)
                .get("/schema.graphql")
                .then()
                .statusCode(304)
                .header("etag", etag)
                .body(equalTo(""));
        given().header("if-none-match", "\"other\"")
                .get("/schema.graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void explainsItsPlanWhenAskedAndAllowed() {
        json(query("{ books { price } }"))
                .header("Wortlaut-Query-Plan", "true")
                .post("/graphql")
                .then()
                .body("extensions.queryPlan", containsString("for Book at books by {isbn}"))
                .body("data.books", hasSize(3));
        json(query("{ books { price } }")).post("/graphql").then().body("extensions", nullValue());
    }

    @Test
    void servesGraphiQLWithoutTheInternet() {
        var page = given().redirects()
                .follow(true)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(page).doesNotContain("http://", "https://");
        var script = java.util.regex.Pattern.compile("(?:src|href)=\"\\.\\.(/[^\"]+)\"")
                .matcher(page);
        while (script.find()) {
            given().get(script.group(1)).then().statusCode(200).body(notNullValue());
        }
    }

    @Test
    void reportsHealthAndCountsCalls() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'supergraph' }.data.shop", containsString(" http://127.0.0.1:"));
        json(query("{ books { price stars } }")).post("/graphql");
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'supergraph' }.data.shop",
                        matchesPattern("UP http:.* answered with HTTP status 200"))
                .body(
                        "checks.find { it.name == 'supergraph' }.data.ratings",
                        matchesPattern("DOWN http:.* no answer: .*"));
        given().get("/q/metrics")
                .then()
                .body(containsString("wortlaut_gateway_subgraph_requests_total{subgraph=\"shop\"}"))
                .body(containsString("wortlaut_gateway_subgraph_time_seconds_bucket{subgraph=\"shop\",le=\"0.005\"}"));
    }
}
