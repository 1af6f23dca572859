package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.gateway.execution.JsonValues;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.limits.cost", value = "1"),
        })
class CostTest {

    private static ValidatableResponse post(String query, String variables) throws IOException {
        return given().contentType("application/json")
                .body(Map.of(
                        "query",
                        query,
                        "variables",
                        JsonValues.read(variables.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .post("/graphql")
                .then();
    }

    /** Only what costs more than 1 says what it costs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // assumed when the schema says nothing of the list: 10 wards
                "{ wards { name } } | {} | 10",
                // first has a default of 2, which counts before the assumed size
                "{ patients { name } } | {} | 2",
                "{ patients(first: 30) { name } } | {} | 30",
                "query($n: Int) { patients(first: $n) { name } } | {\"n\": 40} | 40",
                // 30 patients with 10 visits each, which weigh 4
                "{ patients(first: 30) { visits { day } } } | {} | 1230",
                // weights of a field and of its argument
                "{ patient(id: 1) { portrait } } | {} | 8",
                "{ patient(id: 1) { portrait(size: 3) } } | {} | 11",
                // the size belongs to a field of the result
                "{ search(page: {size: 6}) { total hits { name } } } | {} | 8",
                "query($p: Page) { search(page: $p) { hits { name } } } | {\"p\": {\"size\": 9}} | 11",
                // fields of input objects
                "{ search(filter: {text: \"x\"}) { total } } | {} | 22",
                "query($f: Filter) { search(filter: $f) { total } } | {\"f\": {\"any\": [{\"text\": \"x\"}, {\"text\": \"y\"}]}} | 43",
                // what is left out costs nothing
                "query($c: Boolean!) { wards @skip(if: $c) { name } patients(first: 3) { name } } | {\"c\": true} | 3",
                "query($c: Boolean!) { wards @skip(if: $c) { name } patients(first: 3) { name } } | {\"c\": false} | 13",
                "mutation { admit(name: \"x\") { name } ping } | {} | 21",
                "{ exactly(first: 4) { name } } | {} | 4",
            })
    void estimatesCost(String query, String variables, long cost) throws IOException {
        post(query, variables)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("COST_ESTIMATED_TOO_EXPENSIVE"))
                .body("errors[0].message", containsString("to cost " + cost + ","));
    }

    @Test
    void answersWhatCostsNoMore() throws IOException {
        for (var time = 0; time < 2; time++) { // planned anew, then remembered
            post("{ ping }", "{}").statusCode(200).body("data.ping", equalTo("pong"));
            post("query($n: Int) { patients(first: $n) { id } }", "{\"n\": 1}")
                    .statusCode(200)
                    .body("errors", nullValue());
            post("query($n: Int) { patients(first: $n) { id } }", "{\"n\": 2}").statusCode(400);
        }
    }

    @Test
    void asksForExactlyOneSlicingArgumentWhereTheSchemaDoes() throws IOException {
        for (var query : new String[] {"{ exactly { id } }", "{ exactly(first: 1, last: 1) { id } }"}) {
            post(query, "{}")
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("COST_SLICING_ARGUMENT"))
                    .body("errors[0].message", containsString("first, last"));
        }
    }
}
