package io.wortlaut.articles;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.Response;

/** Articles that tests hand in. */
public final class Posted {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Posted() {}

    public static Response text(String text) {
        return given().contentType("text/plain; charset=utf-8").body(text).post("/articles");
    }

    public static Response json(Map<String, ?> article) {
        return given().contentType("application/json").body(article).post("/articles");
    }

    /** A word that no other article of the test run has. */
    public static String unique(String word) {
        return word + COUNT.incrementAndGet();
    }
}
