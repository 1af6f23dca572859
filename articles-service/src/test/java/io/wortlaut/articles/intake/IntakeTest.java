package io.wortlaut.articles.intake;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.articles.Database;

@QuarkusTest
@QuarkusTestResource(Database.class)
class IntakeTest {

    @Test
    void takesPlainTextOnce() {
        String text = "Hafen bleibt zu\n\nDer Hafen von Rostock bleibt geschlossen.";

        var first = given().contentType("text/plain").body(text).post("/articles");
        var second = given().contentType("text/plain").body(text).post("/articles");

        first.then().statusCode(201).body("outcome", equalTo("CREATED"), "cursor", greaterThan(0));
        second.then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("articleId", equalTo(first.path("articleId")))
                .body("cursor", equalTo(first.path("cursor")));
    }

    @Test
    void servesTheVersionAsAWhole() {
        var stored = given().contentType("application/json")
                .body(Map.of(
                        "text", "Brücke gesperrt\r\n\r\nDie Brücke ist\u00A0gesperrt.",
                        "url", "https://Example.org/bruecke#top",
                        "publishedAt", "2026-03"))
                .post("/articles");

        var document =
                get("/articles/{id}/versions/{hash}", stored.<String>path("articleId"), stored.path("contentHash"));

        document.then()
                .statusCode(200)
                .body("contentHash", startsWith("sha256:"))
                .body("url", equalTo("https://example.org/bruecke"))
                .body("publishedAt.edtf", equalTo("2026-03"), "publishedAt.basis", equalTo("GIVEN"))
                .body("original", equalTo("Brücke gesperrt\r\n\r\nDie Brücke ist\u00A0gesperrt."))
                .body("text", equalTo("Brücke gesperrt\n\nDie Brücke ist gesperrt."))
                .body("alignment[0].length", equalTo(15))
                .body("zones[0].zone", equalTo("HEADLINE"))
                .body("headline", equalTo("Brücke gesperrt"));
    }

    @Test
    void keepsWhatCannotBeRead() {
        given().contentType("application/json")
                .body("{\"text\": \"Unlesbares Datum.\", \"publishedAt\": \"gestern\"}")
                .post("/articles")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_DATE"), "field", equalTo("publishedAt"));
    }

    @Test
    void listsChanges() {
        given().contentType("text/plain").body("Noch ein Artikel.").post("/articles");

        get("/changes?limit=1").then().statusCode(200).body("changes[0].kind", equalTo("CREATED"));
        get("/changes?after=999999").then().statusCode(200).body("next", equalTo(999999));
    }
}
