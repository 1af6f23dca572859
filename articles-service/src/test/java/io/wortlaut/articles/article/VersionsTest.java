package io.wortlaut.articles.article;

import static io.restassured.RestAssured.get;
import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

@QuarkusTest
@QuarkusTestResource(Database.class)
class VersionsTest {

    @Test
    void makesOtherContentUnderTheSameAddressANewVersion() {
        String url = address();
        Response first = post(url, null, "Der Deich hält.");
        Response second = post(url, null, "Der Deich hält nicht.");
        Response again = post(url, null, "Der Deich hält nicht.");
        Response back = post(url, null, "Der Deich hält.");

        second.then()
                .statusCode(200)
                .body("outcome", equalTo("UPDATED"))
                .body("articleId", equalTo(first.path("articleId")))
                .body("contentHash", not(first.<String>path("contentHash")));
        again.then().body("outcome", equalTo("UNCHANGED"), "cursor", equalTo(second.path("cursor")));
        back.then().body("outcome", equalTo("UPDATED"), "contentHash", equalTo(first.path("contentHash")));
        ask("{ article(id: \"" + first.path("articleId") + "\") { body versions { contentHash } } }")
                .then()
                .body("data.article.body", equalTo("Der Deich hält."))
                .body("data.article.versions", hasSize(2))
                .body("data.article.versions[0].contentHash", equalTo(first.path("contentHash")));
    }

    @Test
    void saysWhatAVersionOwnsUpTo() {
        String url = address();
        Response first = post(url, null, "Der Deich ist zwölf Meter hoch.\n\nDie Korrektur der Karten dauert.");
        String notice = "Korrektur: In einer früheren Version dieses Artikels stand eine falsche Höhe.";
        post(url, null, "Der Deich ist zwei Meter hoch.\n\n" + notice);

        ask("{ article(id: \"" + first.path("articleId") + "\") { versions { correction } } }")
                .then()
                .body("data.article.versions.correction", contains(notice, null));
    }

    @Test
    void knowsArticlesWithoutAddressByTheirContent() {
        String text = Posted.unique("Möwe") + " stiehlt Brötchen.";
        Response first = Posted.text(text);

        Posted.text(text).then().body("outcome", equalTo("UNCHANGED"), "articleId", equalTo(first.path("articleId")));
        post(null, "Strandbote", text)
                .then()
                .body("outcome", equalTo("CREATED"), "articleId", not(first.<String>path("articleId")));
        post(address(), null, text)
                .then()
                .body("outcome", equalTo("CREATED"), "articleId", not(first.<String>path("articleId")));
    }

    @Test
    void answersWhatIsNotThere() {
        get("/articles/7/versions/sha256:0").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        get("/nowhere").then().statusCode(404);
    }

    @Test
    void storesParallelPostsOfOneArticleOnce() throws Exception {
        String text = Posted.unique("Robbe") + " sonnt sich.";
        String url = address();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> posts = Stream.concat(
                            IntStream.range(0, 20).<Callable<Response>>mapToObj(i -> () -> Posted.text(text)),
                            IntStream.range(0, 20)
                                    .<Callable<Response>>mapToObj(i -> () -> post(url, "Robbenblatt", text)))
                    .toList();

            List<Response> answers =
                    clients.invokeAll(posts).stream().map(Future::resultNow).toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(2);
            assertThat(answers.stream().map(answer -> answer.<String>path("articleId")))
                    .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
        }
    }

    private static String address() {
        return "https://" + Posted.unique("seite") + ".example/artikel";
    }

    private static Response post(String url, String outlet, String text) {
        Map<String, String> article = new HashMap<>(Map.of("text", text));
        if (url != null) {
            article.put("url", url);
        }
        if (outlet != null) {
            article.put("outlet", outlet);
        }
        return Posted.json(article);
    }
}
