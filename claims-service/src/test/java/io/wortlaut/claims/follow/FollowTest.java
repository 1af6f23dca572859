package io.wortlaut.claims.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FollowTest {

    private static final String TEXT =
            "Die Gemeinde plant eine Brücke. „Wir bauen die neue Brücke im Sommer“, sagte Erika Beispiel.";

    private final FeedServer feed = TestFeed.server();

    @Inject
    Worker worker;

    @Inject
    WorkQueue queue;

    @Inject
    FeedReader reader;

    @Inject
    DataSource database;

    @BeforeAll
    static void patience() {
        // Other tests, and other programs, use the machine as well.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @AfterEach
    void nothingIsLeft() {
        // A test that failed while the server was away must not fail all that come after it.
        feed.up();
        awaitDone(Long.MAX_VALUE - 1, 0);
    }

    @Test
    void articleBecomesStatements() {
        long cursor = feed.publish(Versions.plain("follow/1", "sha256:1", TEXT));

        awaitDone(cursor);

        assertThat(statementsOf("follow/1")).singleElement().asString().contains("Wir bauen die neue Brücke im Sommer");
    }

    @Test
    void aChangeDeliveredAgainChangesNothing() {
        awaitDone(feed.publish(Versions.plain("follow/again", "sha256:1", TEXT)));
        List<String> ids = idsOf("follow/again");

        awaitDone(feed.repeat("follow/again", "sha256:1"));

        assertThat(idsOf("follow/again")).isEqualTo(ids).isNotEmpty();
        assertThat(feed.fetches("follow/again")).isEqualTo(1);
    }

    @Test
    void ofSeveralVersionsThatWaitOnlyTheNewestIsRead() {
        feed.down();
        feed.publish(Versions.plain("follow/newest", "sha256:1", TEXT));
        feed.publish(Versions.plain("follow/newest", "sha256:2", "„Das war ein Irrtum“, sagte Erika Beispiel."));
        long cursor = feed.publish(
                Versions.plain("follow/newest", "sha256:3", "„Wir bauen zwei Brücken“, sagte Erika Beispiel."));

        feed.up();
        awaitDone(cursor);

        assertThat(statementsOf("follow/newest")).singleElement().asString().contains("zwei Brücken");
        assertThat(feed.fetches("follow/newest")).isEqualTo(1);
    }

    @Test
    void workWaitsForArticlesServiceAndIsNoFailure() {
        CountDownLatch gate = feed.holdVersions();
        long cursor = feed.publish(Versions.plain("follow/away", "sha256:1", TEXT));
        await().until(() -> feed.reached().getCount() == 0);

        feed.down();
        gate.countDown();

        RestAssured.get("/q/health/ready").then().statusCode(200);
        await().until(() -> attempts(cursor) == 0);
        assertThat(progress(cursor).getLong("pending")).isEqualTo(1);
        assertThat(progress(cursor).getList("failed")).isEmpty();

        feed.up();
        awaitDone(cursor);
        assertThat(statementsOf("follow/away")).hasSize(1);
    }

    @Test
    void aPoisonedArticleIsKeptWithItsFailureAndStopsNobody() {
        feed.refuse("follow/poison", 500);
        long poisoned = feed.publish(Versions.plain("follow/poison", "sha256:1", TEXT));
        long healthy = feed.publish(Versions.plain("follow/healthy", "sha256:1", TEXT));

        awaitDone(healthy, 1);

        assertThat(statementsOf("follow/healthy")).hasSize(1);
        JsonPath progress = progress(poisoned);
        assertThat(progress.getString("failed[0].articleId")).isEqualTo("follow/poison");
        assertThat(progress.getInt("failed[0].attempts")).isEqualTo(3);
        assertThat(progress.getString("failed[0].failure")).isEqualTo("FETCH: articles-service answered 500");

        feed.refuse("follow/poison", 200);
        RestAssured.post("/progress/retry").then().statusCode(200);
        awaitDone(poisoned);
        assertThat(statementsOf("follow/poison")).hasSize(1);
    }

    @Test
    void aNewerVersionReplacesAFailedOne() {
        ObjectNode broken = Versions.plain("follow/broken", "sha256:1", TEXT);
        ((ObjectNode) broken.get("alignment").get(0)).put("length", TEXT.length() + 5);
        long cursor = feed.publish(broken);
        awaitDone(cursor, 1);
        assertThat(progress(cursor).getString("failed[0].failure"))
                .startsWith("FETCH: IllegalArgumentException: alignment run")
                .contains("ends behind the original");

        awaitDone(feed.publish(Versions.plain("follow/broken", "sha256:2", TEXT)));

        assertThat(progress(cursor).getList("failed")).isEmpty();
        assertThat(statementsOf("follow/broken")).hasSize(1);
    }

    @Test
    void aFailureBetweenExtractionAndCommitLeavesNothingBehind() throws SQLException {
        // The last thing before the commit: what was stored so far must go with it.
        sql("""
                create function claims.fail_commit() returns trigger language plpgsql as
                $$ begin raise exception 'injected failure'; end $$
                """);
        sql("""
                create constraint trigger fail_commit after insert on claims.article_anchor
                deferrable initially deferred for each row when (new.article_id = 'follow/commit')
                execute function claims.fail_commit()
                """);
        long cursor = feed.publish(Versions.plain("follow/commit", "sha256:1", TEXT));
        awaitDone(cursor, 1);
        assertThat(progress(cursor).getString("failed[0].failure")).contains("injected failure");
        assertThat(statementsOf("follow/commit")).isEmpty();
        assertThat(number("select count(*) from claims.actor_name where article_id = 'follow/commit'"))
                .isZero();

        sql("drop trigger fail_commit on claims.article_anchor");
        sql("drop function claims.fail_commit()");
        RestAssured.post("/progress/retry").then().statusCode(200);
        awaitDone(cursor);

        assertThat(statementsOf("follow/commit")).hasSize(1);
    }

    @Test
    void aWorkerThatDiesInTheMiddleIsReplaced() throws SQLException {
        CountDownLatch gate = feed.holdVersions();
        long cursor = feed.publish(Versions.plain("follow/killed", "sha256:1", TEXT));
        await().until(() -> feed.reached().getCount() == 0);

        // What Postgres sees of a killed process: its connections end, in the middle of their transactions.
        number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where state = 'idle in transaction' and pid <> pg_backend_pid()");
        gate.countDown();

        awaitDone(cursor);
        assertThat(statementsOf("follow/killed")).hasSize(1);
        assertThat(feed.fetches("follow/killed")).isGreaterThan(1);
    }

    @Test
    void racingWorkersReadEveryArticleOnce() throws Exception {
        // The service's own two workers and four more, as another two replicas would have.
        CountDownLatch gate = feed.holdVersions();
        long cursor = 0;
        for (int i = 0; i < 40; i++) {
            cursor = feed.publish(Versions.plain("follow/race/" + i, "sha256:1", TEXT));
        }
        long last = cursor;
        await().until(() -> progress(last).getLong("cursor") >= last);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                replicas.execute(() -> {
                    while (worker.workOnce() != Worker.Outcome.IDLE) {
                        Thread.onSpinWait();
                    }
                });
            }
            gate.countDown();
        }
        awaitDone(last);

        for (int i = 0; i < 40; i++) {
            assertThat(feed.fetches("follow/race/" + i)).isEqualTo(1);
            assertThat(statementsOf("follow/race/" + i)).hasSize(1);
        }
    }

    @Test
    void anotherExtractorReadsEveryArticleAgain() throws SQLException {
        long cursor = feed.publish(Versions.plain("follow/anew", "sha256:1", TEXT));
        awaitDone(cursor);
        List<String> ids = idsOf("follow/anew");

        sql("update claims.article_anchor set extractor_version = 'another' where article_id = 'follow/anew'");
        worker.startAnew();
        awaitDone(cursor);

        assertThat(feed.fetches("follow/anew")).isEqualTo(2);
        assertThat(idsOf("follow/anew")).isEqualTo(ids).hasSize(1);
    }

    @Test
    void whatWasFinishedLongAgoIsForgottenButForHowArticlesWereRead() throws SQLException {
        long first = feed.publish(Versions.plain("follow/long-ago", "sha256:1", TEXT));
        awaitDone(first);
        long second = feed.publish(Versions.plain("follow/long-ago", "sha256:2", TEXT + " Mehr nicht."));
        awaitDone(second);
        sql("update claims.work set finished_at = now() - interval '8 days' where cursor = " + first);
        sql("update claims.work set finished_at = now() - interval '8 days' where cursor = " + second);

        assertThat(queue.forget(Duration.ofDays(9))).isZero();
        assertThat(queue.forget(Duration.ofDays(7))).isEqualTo(1);
        assertThat(queue.forget(Duration.ofDays(7))).isZero();

        sql("update claims.article_anchor set extractor_version = 'another' where article_id = 'follow/long-ago'");
        worker.startAnew();
        awaitDone(second);
        assertThat(feed.fetches("follow/long-ago")).isEqualTo(3);
    }

    @Test
    void whatIsNewIsReadBeforeWhatIsReadAgain() throws Exception {
        long old = feed.publish(Versions.plain("follow/backlog", "sha256:1", TEXT));
        awaitDone(old);
        CountDownLatch gate = feed.holdVersions();
        try {
            // Both workers are kept busy, so that what follows has to queue.
            feed.publish(Versions.plain("follow/busy/1", "sha256:1", TEXT));
            feed.publish(Versions.plain("follow/busy/2", "sha256:1", TEXT));
            await().until(() -> feed.fetches("follow/busy/1") + feed.fetches("follow/busy/2") == 2);
            sql("update claims.article_anchor set extractor_version = 'another' where article_id = 'follow/backlog'");
            worker.startAnew();
            long fresh = feed.publish(Versions.plain("follow/fresh", "sha256:1", TEXT));
            await().until(() -> progress(fresh).getLong("cursor") >= fresh);

            List<String> taken = Stream.generate(queue::take)
                    .takeWhile(Optional::isPresent)
                    .map(next -> next.orElseThrow().articleId())
                    .toList();

            assertThat(taken).containsSubsequence("follow/fresh", "follow/backlog");
        } finally {
            gate.countDown();
        }
        awaitDone(old);
    }

    @Test
    void anArticleInALanguageThatNobodyReadsIsKeptAndMarked() throws SQLException {
        awaitDone(feed.publish(Versions.plain("follow/suomi", "sha256:1", "Ministeri sanoi: \"Ei.\"")
                .put("language", "fi")));
        awaitDone(feed.publish(Versions.plain("follow/deutsch", "sha256:1", TEXT)));

        JsonPath answer = GraphQl.data(
                """
                query($r: [_Any!]!) { _entities(representations: $r) { ... on Article {
                    id reading { state language extractorVersion readAt failure }
                    statements { totalCount } } } }
                """,
                Map.of(
                        "r",
                        List.of(
                                Map.of("__typename", "Article", "id", "follow/suomi"),
                                Map.of("__typename", "Article", "id", "follow/deutsch"),
                                Map.of("__typename", "Article", "id", "follow/unheard-of"))));

        String articles = "data._entities";
        assertThat(answer.getString(articles + "[0].reading.state")).isEqualTo("UNSUPPORTED_LANGUAGE");
        assertThat(answer.getString(articles + "[0].reading.language")).isEqualTo("fi");
        assertThat(answer.getInt(articles + "[0].statements.totalCount")).isZero();
        assertThat(answer.getString(articles + "[1].reading.state")).isEqualTo("READ");
        assertThat(answer.getString(articles + "[1].reading.readAt")).isNotBlank();
        assertThat(answer.getString(articles + "[1].reading.failure")).isNull();
        assertThat(answer.getString(articles + "[2].reading")).isNull();
    }

    @Test
    void operatorsSeeHowItGoes() {
        awaitDone(feed.publish(Versions.plain("follow/seen", "sha256:1", TEXT)));

        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("wortlaut_claims_queue 0.0")
                .contains("wortlaut_claims_failed 0.0")
                .contains("wortlaut_claims_extracted_total");
        RestAssured.given()
                .queryParam("through", "soon")
                .get("/progress")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("detail", equalTo("through must be a cursor of the change feed, not \"soon\""));
    }

    @Test
    void onlyOneReplicaReadsTheFeed() throws SQLException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            // Waits for the running service's page to end.
            other.createStatement().execute("select * from claims.feed for update");

            assertThat(reader.readPage()).isEqualTo(FeedReader.Outcome.NOT_OURS);

            other.rollback();
        }
    }

    private static void awaitDone(long through) {
        awaitDone(through, 0);
        assertThat(progress(through).getLong("cursor")).isGreaterThanOrEqualTo(through);
    }

    private static void awaitDone(long through, int failed) {
        await().until(() -> {
            JsonPath progress = progress(through);
            return (progress.getLong("cursor") >= through || through > Integer.MAX_VALUE)
                    && progress.getLong("pending") == 0
                    && progress.getList("failed").size() == failed;
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
        return of(articleId, "exact");
    }

    private static List<String> idsOf(String articleId) {
        return of(articleId, "id");
    }

    private static List<String> of(String articleId, String field) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}, orderBy: ARTICLE_POSITION)"
                                + " { edges { node { " + field + " } } } }",
                        Map.of("a", List.of(articleId)))
                .getList("data.statements.edges.node." + field);
    }

    private long attempts(long cursor) throws SQLException {
        return number("select coalesce(max(attempts), -1) from claims.work where cursor = " + cursor);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
