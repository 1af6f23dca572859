package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "library"),
            @ResourceArg(name = "wortlaut.gateway.limits.depth", value = "14"),
            @ResourceArg(name = "wortlaut.gateway.limits.fields", value = "120"),
            @ResourceArg(name = "wortlaut.gateway.limits.root-fields", value = "4"),
            @ResourceArg(name = "wortlaut.gateway.limits.aliases", value = "6"),
            @ResourceArg(name = "wortlaut.gateway.limits.directives", value = "5"),
            @ResourceArg(name = "wortlaut.gateway.limits.page-size", value = "50"),
            @ResourceArg(name = "wortlaut.gateway.limits.variables", value = "200"),
            @ResourceArg(name = "wortlaut.gateway.limits.batch", value = "3"),
        })
class LimitsTest {

    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }

    private static ValidatableResponse post(String query, Map<String, Object> variables) {
        return post(Map.of("query", query, "variables", variables));
    }

    private static String times(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(" "));
    }

    @Test
    void limitsFieldsInOneAnotherAlsoThroughFragments() {
        var reader = "orders { reader { ".repeat(5);
        post("{ best { reviews { reader { " + reader + "nick" + "}}".repeat(5) + "}}}}", Map.of())
                .statusCode(200)
                .body("data.best", hasSize(2));
        post(
                        "{ best { reviews { reader { ...A } } } } fragment A on Reader { " + reader + "...B"
                                + "}}".repeat(5) + "} fragment B on Reader { orders { number } }",
                        Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_DEPTH_LIMIT"))
                .body("errors[0].message", containsString("14"))
                .body("data", nullValue());
    }

    @Test
    void limitsRootFields() {
        post("{ best { isbn } shelf { __typename } books { isbn } newest { title } }", Map.of())
                .statusCode(200);
        post(
                        "query { ...Q __typename } fragment Q on Query { best { isbn } shelf { __typename } books { isbn }"
                                + " newest { title } }",
                        Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_ROOT_FIELDS_LIMIT"));
    }

    @Test
    void limitsAliases() {
        post("{ best { " + times(6, "a%d: isbn") + " } }", Map.of()).statusCode(200);
        post(
                        "{ best { " + times(4, "a%d: isbn")
                                + " ...F } books { ...F } } fragment F on Book { b: isbn c: isbn }",
                        Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_ALIASES_LIMIT"));
    }

    @Test
    void limitsDirectives() {
        post("{ best { isbn " + times(5, "...F @include(if: true)") + " } } fragment F on Book { title }", Map.of())
                .statusCode(200);
        post("{ best { isbn " + times(6, "...F @include(if: true)") + " } } fragment F on Book { title }", Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_DIRECTIVES_LIMIT"));
    }

    @Test
    void countsFieldsOfFragmentsAsOftenAsTheyAreSpread() {
        var bomb = IntStream.range(0, 40)
                .mapToObj(i -> "fragment F%d on Book { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        post("{ best { ...F0 } } " + bomb + " fragment F40 on Book { isbn }", Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_FIELDS_LIMIT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ books(first: 50) { isbn } } | | 200",
                "{ books(first: 51) { isbn } } | | 400",
                "query($n: Int) { books(first: $n) { isbn } } | 50 | 200",
                "query($n: Int) { books(first: $n) { isbn } } | 51 | 400",
                "query($n: Int = 51) { books(first: $n) { isbn } } | | 400",
                "query($n: Int = 51) { books(first: $n) { isbn } } | 3 | 200",
            })
    void limitsPages(String query, Integer size, int status) {
        var response = post(query, size == null ? Map.of() : Map.of("n", size)).statusCode(status);
        if (status == 400) {
            response.body("errors[0].extensions.code", equalTo("MAX_PAGE_SIZE_LIMIT"));
        }
    }

    @Test
    void limitsVariables() {
        post("query($i: ID!) { book(isbn: $i) { isbn } }", Map.of("i", "b".repeat(150)))
                .statusCode(200);
        post("query($i: ID!) { book(isbn: $i) { isbn } }", Map.of("i", "b".repeat(250)))
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("VARIABLES_TOO_LARGE"));
        given().queryParam("query", "{__typename}")
                .queryParam("variables", "{\"i\":\"" + "b".repeat(250) + "\"}")
                .get("/graphql")
                .then()
                .statusCode(413);
    }

    @Test
    void answersBatchesUpToALimit() {
        var one = Map.of("query", "{ best { isbn } }");
        var wrong = Map.of("query", "{ nothing }");
        post(List.of(one, wrong, one))
                .statusCode(200)
                .body("$", hasSize(3))
                .body("[0].data.best", hasSize(2))
                .body("[1].errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
                .body("[2].data.best", hasSize(2));
        post(List.of(one, one, one, one))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BATCH_LIMIT_EXCEEDED"));
        post("[]").statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        post("[1]").statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void limitsIntrospectionButAnswersWhatToolsAsk() {
        post(
                        "{ __schema { types { name fields { name args { type { ...T } } type { ...T } } interfaces { ...T }"
                                + " possibleTypes { ...T } } } } fragment T on __Type { kind name ofType { kind name ofType {"
                                + " kind name ofType { kind name } } } }",
                        Map.of())
                .statusCode(200)
                .body("errors", nullValue())
                .body(
                        "data.__schema.types.find { it.name == 'Book' }.fields.name",
                        org.hamcrest.Matchers.hasItem("isbn"));
        post("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_INTROSPECTION_LIMIT"));
    }

    @Test
    void limitsListsOfIntrospection() {
        post(
                        "{ a: __type(name: \"Book\") { fields { name } } b: __type(name: \"Author\") { fields { name } } }",
                        Map.of())
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.b.fields.name", equalTo(List.of("id", "name")));
        var type = "__type(name: \"Book\") { fields { type { "
                + "fields { name } interfaces { name } possibleTypes { name } inputFields { name } } } }";
        post(
                        "{ " + type + "...A ...B } fragment A on Query { a: " + type + " } fragment B on Query { b: "
                                + type + " }",
                        Map.of())
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("MAX_INTROSPECTION_LIMIT"));
    }

    @Test
    void answersIntrospectionWithVariables() {
        for (var name : List.of("Book", "Author")) {
            post("query($n: String!) { __type(name: $n) { name } }", Map.of("n", name))
                    .statusCode(200)
                    .body("data.__type.name", equalTo(name));
        }
    }
}
