package io.wortlaut.articles.intake;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;

@QuarkusTest
@QuarkusTestResource(Database.class)
class FailuresTest {

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("application/json", "{\"text\": ", 400, "MALFORMED_JSON", null),
                Arguments.of("application/json", "null", 400, "MALFORMED_JSON", null),
                Arguments.of("application/json", "[]", 400, "MALFORMED_JSON", null),
                Arguments.of("application/json", "{\"text\": \"x\", \"\\u0000\": 1}", 400, "MALFORMED_JSON", null),
                Arguments.of("application/json", "{\"title\": \"x\"}", 400, "MALFORMED_JSON", null),
                Arguments.of("application/json", "{}", 422, "INVALID_FIELD", "text"),
                Arguments.of("application/json", "{\"text\": \"a\", \"html\": \"b\"}", 422, "INVALID_FIELD", "text"),
                Arguments.of("application/json", "{\"text\": \"a\\u0000b\"}", 422, "UNREADABLE_CHARACTER", "text"),
                Arguments.of("application/json", "{\"text\": \"a\\ud83d b\"}", 422, "UNREADABLE_CHARACTER", "text"),
                Arguments.of("application/json", "{\"text\": \"  \"}", 422, "EMPTY_TEXT", "text"),
                Arguments.of("application/json", "{\"html\": \"<p> </p>\"}", 422, "EMPTY_TEXT", "html"),
                Arguments.of(
                        "application/json", "{\"text\": \"a\", \"url\": \"ftp://x\"}", 422, "INVALID_FIELD", "url"),
                Arguments.of(
                        "application/json", "{\"text\": \"a\", \"language\": \"?\"}", 422, "INVALID_FIELD", "language"),
                Arguments.of(
                        "application/json",
                        "{\"text\": \"a\", \"publishedAt\": \"2026-02-30\"}",
                        422,
                        "INVALID_DATE",
                        "publishedAt"),
                Arguments.of(
                        "application/json",
                        "{\"text\": \"a\", \"retrievedAt\": \"heute\"}",
                        422,
                        "INVALID_DATE",
                        "retrievedAt"),
                Arguments.of("text/plain", "", 422, "EMPTY_TEXT", "text"),
                Arguments.of("text/plain; charset=klingon", "Text.", 400, "UNKNOWN_CHARSET", "charset"),
                Arguments.of("text/plain; charset=utf-8", "Fu\u00DF.", 400, "MALFORMED_TEXT", null));
    }

    @ParameterizedTest(name = "{1} is {3}")
    @MethodSource("badInput")
    void saysWhatIsWrongAndKeepsIt(String type, String body, int status, String code, String field) {
        Response answer = send(type, body.getBytes(StandardCharsets.ISO_8859_1));

        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
        assertThat(answer.<String>path("field")).isEqualTo(field);
        get("/articles/failures?limit=500")
                .then()
                .statusCode(200)
                .body("failures.id", hasItem(answer.<String>path("failureId")));
    }

    @Test
    void countsTheSameBadInputAsAnotherAttempt() {
        byte[] bad = "{\"text\": \"zweimal\", \"publishedAt\": \"nie\"}".getBytes(StandardCharsets.UTF_8);

        String first = send("application/json", bad).path("failureId");
        String second = send("application/json", bad).path("failureId");

        assertThat(second).isEqualTo(first);
        get("/articles/failures?limit=500")
                .then()
                .body("failures.find { it.id == '%s' }.attempts".formatted(first), equalTo(2));
    }

    @Test
    void triesAgain() {
        String id = send("application/json", "{\"text\": \"\"}".getBytes(StandardCharsets.UTF_8))
                .path("failureId");

        post("/articles/failures/{id}/retry", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("EMPTY_TEXT"), "failureId", equalTo(id));
        post("/articles/failures/{id}/retry", "7").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsTheFact() {
        byte[] large = "Wort ".repeat(500_000).getBytes(StandardCharsets.UTF_8);

        Response answer = send("text/plain", large);

        answer.then().statusCode(413).body("code", equalTo("TOO_LARGE"));
        post("/articles/failures/{id}/retry", answer.<String>path("failureId"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_RETRYABLE"));
    }

    @Test
    void refusesOtherMediaTypes() {
        send("application/pdf", new byte[] {1})
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void answersAStreamLineByLine() {
        String lines = """
                {"text": "Zeile eins.\\n\\nSie ist gut."}
                {"text": "Zeile zwei", "publishedAt": "bald"}

                kein JSON
                {"text": "Zeile fünf."}""";

        List<String> answers = send("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).startsWith("{\"line\":1,").contains("\"outcome\":\"CREATED\"", "\"cursor\":");
        assertThat(answers.get(1)).startsWith("{\"line\":2,").contains("\"code\":\"INVALID_DATE\"", "\"failureId\":");
        assertThat(answers.get(2)).startsWith("{\"line\":4,").contains("\"code\":\"MALFORMED_JSON\"");
        assertThat(answers.get(3)).startsWith("{\"line\":5,").contains("\"outcome\":\"CREATED\"");
    }

    @Test
    void readsOtherEncodings() {
        byte[] latin = "Größe zählt – “wirklich”.".getBytes(Charset.forName("windows-1252"));
        byte[] utf16 = "\uFEFFGröße zählt immer noch.".getBytes(StandardCharsets.UTF_16LE);

        assertThat(original(send("text/plain", latin))).isEqualTo("Größe zählt – “wirklich”.");
        assertThat(original(send("text/plain", utf16))).isEqualTo("Größe zählt immer noch.");
    }

    private static String original(Response stored) {
        return get("/articles/{id}/versions/{hash}", stored.<String>path("articleId"), stored.path("contentHash"))
                .path("original");
    }

    private static Response send(String type, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post("/articles");
    }
}
