package io.wortlaut.articles.changefeed;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ChangeFeedTest {

    @Test
    void listsChangesInPages() {
        int start = end();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> Posted.text(Posted.unique("Deich") + " hält.").<String>path("articleId"))
                .toList();

        JsonPath first = get("/changes?limit=2&after=" + start).jsonPath();
        JsonPath second = get("/changes?limit=2&after=" + first.getInt("next")).jsonPath();

        assertThat(first.getList("changes.articleId")).isEqualTo(ids.subList(0, 2));
        assertThat(first.getList("changes.cursor")).last().isEqualTo(first.getInt("next"));
        assertThat(second.getList("changes.articleId")).isEqualTo(ids.subList(2, 3));
    }

    @Test
    void wakesWhoWaits() throws Exception {
        int start = end();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonPath> answer =
                    waiting.submit(() -> get("/changes?wait=30&after=" + start).jsonPath());

            String id = Posted.text(Posted.unique("Leuchtturm") + " wieder an.").path("articleId");

            assertThat(answer.get(20, TimeUnit.SECONDS).getList("changes.articleId"))
                    .isEqualTo(List.of(id));
        }
    }

    @Test
    void keepsAnsweringWhileManyWait() {
        int start = end();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            // More than there are database connections (16) and, on small machines, worker threads.
            List<Future<Integer>> waiters = IntStream.range(0, 60)
                    .mapToObj(i -> waiting.submit(() ->
                            get("/changes?wait=30&after=" + start).jsonPath().getInt("changes.size()")))
                    .toList();

            Posted.text(Posted.unique("Mole") + " bricht.").then().statusCode(201);

            assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.get(20, TimeUnit.SECONDS))
                    .isEqualTo(1));
        }
    }

    @Test
    void neverPutsAChangeBehindOneAlreadyRead() throws Exception {
        int start = end();
        int articles = 120;
        List<Integer> read = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> posts = IntStream.range(0, articles)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            Posted.text(Posted.unique("Boje") + " treibt ab.").path("cursor"))
                    .toList();
            List<Future<Integer>> written = posts.stream().map(writers::submit).toList();

            int next = start;
            while (read.size() < articles) {
                JsonPath page = get("/changes?wait=30&limit=7&after=" + next).jsonPath();
                read.addAll(page.getList("changes.cursor"));
                next = page.getInt("next");
            }

            List<Integer> cursors = new ArrayList<>();
            for (Future<Integer> cursor : written) {
                cursors.add(cursor.get());
            }
            assertThat(read).isSorted().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cursors);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "limit=0", "limit=501", "wait=31", "wait=soon"})
    void refusesParametersOutOfRange(String query) {
        get("/changes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETER"), "field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void answersEmptyAtTheEnd() {
        int end = end();

        get("/changes?after=" + end).then().body("changes", hasSize(0), "next", equalTo(end));
    }

    private static int end() {
        return Posted.text(Posted.unique("Anker") + " gelichtet.").path("cursor");
    }
}
