package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

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
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.persisted-queries.cached-characters", value = "2000"),
        })
class PersistedQueriesTest {

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> extensions(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static ValidatableResponse post(Map<String, ?> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/graphql")
                .then();
    }

    @Test
    void learnsADocumentAndAnswersItByItsHash() throws Exception {
        var query = "query Ping { ping }";
        post(Map.of("extensions", extensions(hash(query))))
                .statusCode(200)
                .header("cache-control", "private, no-cache, must-revalidate")
                .body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", query, "extensions", extensions(hash(query)))).body("data.ping", equalTo("pong"));
        post(Map.of("extensions", extensions(hash(query)))).body("data.ping", equalTo("pong"));
        given().queryParam("extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash(query) + "\"}}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.ping", equalTo("pong"));
        post(Map.of("documentId", "sha256:" + hash(query))).body("data.ping", equalTo("pong"));
    }

    @Test
    void learnsNothingUnderAnotherHash() throws Exception {
        var hash = hash("{ patients { id } }");
        post(Map.of("query", "{ wards { name } }", "extensions", extensions(hash)))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_HASH_MISMATCH"));
        post(Map.of("extensions", extensions(hash)))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void forgetsDocumentsWhenThereIsNoRoom() throws Exception {
        var first = "query First { ping }";
        post(Map.of("query", first, "extensions", extensions(hash(first)))).body("data.ping", equalTo("pong"));
        for (var i = 0; i < 60; i++) {
            var other = "query Other" + i + " { ping wards { name } }";
            post(Map.of("query", other, "extensions", extensions(hash(other)))).statusCode(200);
        }
        var left = 0;
        for (var i = 0; i < 60; i++) {
            var other = "query Other" + i + " { ping wards { name } }";
            String pong = post(Map.of("extensions", extensions(hash(other))))
                    .extract()
                    .path("data.ping");
            left += pong == null ? 0 : 1;
        }
        org.assertj.core.api.Assertions.assertThat(left).isBetween(1, 20);
    }

    @Test
    void refusesWhatIsNotOfTheProtocol() {
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 2, "sha256Hash", "x"))))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1))))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        post(Map.of("documentId", "nobody-knows"))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", "{ ping }", "extensions", Map.of("other", 1))).body("data.ping", equalTo("pong"));
    }

    @Test
    void takesNoMutationByGetUnderItsHashEither() throws Exception {
        var mutation = "mutation { ping }";
        post(Map.of("query", mutation, "extensions", extensions(hash(mutation))))
                .body("errors", nullValue());
        given().queryParam(
                        "extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash(mutation) + "\"}}")
                .get("/graphql")
                .then()
                .statusCode(405);
    }
}
