package io.wortlaut.claims.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.FeedServer;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.Versions;

/** Articles of the feed become statements, once each, whatever goes wrong on the way. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class FollowTest {

    private static final String TEXT =
            "Die Gemeinde plant eine Brücke. „Wir bauen die neue Brücke im Sommer“, sagte Erika Beispiel.";

    private final FeedServer feed = TestFeed.server();

    @Test
    void articleBecomesStatements() {
        long cursor = feed.publish(Versions.plain("follow/1", "sha256:1", TEXT));

        awaitDone(cursor);

        assertThat(statementsOf("follow/1")).anyMatch(exact -> exact.contains("Wir bauen die neue Brücke im Sommer"));
    }

    private static void awaitDone(long through) {
        await().until(() -> {
            JsonPath progress = progress(through);
            return progress.getLong("cursor") >= through && progress.getLong("pending") == 0;
        });
    }

    private static JsonPath progress(long through) {
        return RestAssured.given()
                .queryParam("through", through)
                .get("/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> statementsOf(String articleId) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}, orderBy: ARTICLE_POSITION)"
                                + " { edges { node { exact } } } }",
                        Map.of("a", List.of(articleId)))
                .getList("data.statements.edges.node.exact");
    }
}
