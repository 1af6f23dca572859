package io.wortlaut.claims;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** The one feed server that the running service follows. */
public final class TestFeed {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final FeedServer SERVER = start();

    private TestFeed() {}

    private static FeedServer start() {
        FeedServer server = new FeedServer(
                URI.create(ConfigProvider.getConfig().getValue("quarkus.rest-client.articles.url", String.class)));
        server.up();
        return server;
    }

    public static FeedServer server() {
        return SERVER;
    }

    /** Returns when everything up to the cursor is read; other tests, and other programs, use the machine as well. */
    public static void awaitRead(long cursor) {
        await().atMost(LONGEST_WAIT).until(() -> {
            JsonPath progress = RestAssured.given()
                    .queryParam("through", cursor)
                    .get("/progress")
                    .jsonPath();
            return progress.getLong("cursor") >= cursor && progress.getLong("pending") == 0;
        });
    }
}
