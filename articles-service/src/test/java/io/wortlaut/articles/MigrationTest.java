package io.wortlaut.articles;

import static io.restassured.RestAssured.get;
import static io.wortlaut.articles.Graph.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The shared database was created by the first release and holds its rows; see {@link Database}. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class MigrationTest {

    private static final String ARTICLE = "01890000-0000-7000-8000-000000000001";

    @Test
    void servesWhatTheFirstReleaseStored() {
        get("/articles/{id}/versions/{hash}", ARTICLE, "sha256:old")
                .then()
                .statusCode(200)
                .body("text", equalTo("Altbestand\n\nWie früher."))
                .body("alignment[0].length", equalTo(23))
                .body("zones.zone", contains("HEADLINE", "BODY"))
                .body("publishedAt.edtf", equalTo("2025-12"))
                .body("sources[0].name", equalTo("Alter Bote"));
        get("/changes?limit=1").then().body("changes[0].articleId", equalTo(ARTICLE));
        ask("{ sources(filter: {search: \"alter\"}) { edges { node { name } } }"
                        + " articles(filter: {search: \"altbestand\"}) { edges { node { id body outlet { name } } } } }")
                .then()
                .body("errors", nullValue())
                .body("data.sources.edges.node.name", contains("Alter Bote"))
                .body("data.articles.edges.node.id", contains(ARTICLE))
                .body("data.articles.edges[0].node.body", equalTo("Wie früher."))
                .body("data.articles.edges[0].node.outlet.name", equalTo("Alter Bote"));
    }
}
