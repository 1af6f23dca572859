package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.GraphClient;

/** More is asked than the gateway, or a subgraph, takes at a time. */
@QuarkusTest
@TestProfile(OverloadTest.Small.class)
class OverloadTest {
    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private GraphClient client;

    /** A gateway that takes five requests at a time, and no more than two of them to the ratings. */
    public static class Small extends TroubledLibrary {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wortlaut.gateway.coalesce", "true",
                    "wortlaut.gateway.limits.in-flight", "5",
                    "wortlaut.gateway.subgraph.ratings.connections", "1",
                    "wortlaut.gateway.subgraph.ratings.waiting", "1");
        }
    }

    @BeforeEach
    void start() {
        library.reset();
        client = new GraphClient(gateway);
    }

    @AfterEach
    void stop() {
        library.reset();
        client.close();
    }

    private double coalesced() {
        return meters.counter("wortlaut.gateway.operations.coalesced").count();
    }

    @Test
    void answersOnceForAllWhoAskTheSameAndShowTheSame() throws Exception {
        var query = "{ book(isbn: \"b1\") { title price } }";
        library.server("catalogue").hold();
        var before = coalesced();
        var first = client.ask(query, "x-reader", "r1");
        await(() -> library.server("catalogue").calls().size() == 1);
        var second = client.ask(query, "x-reader", "r1");
        await(() -> coalesced() - before == 1);
        var others = List.of(
                client.ask(query, "x-reader", "r2"), client.ask(query, "x-reader", "r1", "authorization", "Bearer x"));
        await(() -> library.server("catalogue").calls().size() == 3);

        first.cancel(true);
        library.server("catalogue").release();

        assertThat(second.join().body()).contains("Deiche", "1200").doesNotContain("errors");
        assertThat(others).extracting(CompletableFuture::join).allMatch(answer -> answer.statusCode() == 200);
        assertThat(coalesced() - before).isEqualTo(1);
        assertThat(client.answer(query, "x-reader", "r1")).contains("Deiche");
        assertThat(library.server("catalogue").calls()).hasSize(4);
    }

    private static void assertOverloaded(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).hasValue("1");
        assertThat(response.body()).contains("\"OVERLOADED\"").doesNotContain("\"data\"");
    }

    @Test
    void refusesWhatIsTooMuchAtOnce() throws Exception {
        library.server("catalogue").hold();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 5; i++) {
            answers.add(client.ask("{ book(isbn: \"b1\") { a" + i + ": title } }"));
        }
        await(() -> library.server("catalogue").calls().size() == 5);

        assertOverloaded(client.ask("{ book(isbn: \"b1\") { title } }").join());
        library.server("catalogue").release();

        assertThat(answers).extracting(CompletableFuture::join).allMatch(answer -> answer.statusCode() == 200);
        assertThat(client.answer("{ book(isbn: \"b1\") { title } }")).contains("Deiche");
    }

    @Test
    void saysThatNothingCouldBeAnsweredOrAnswersTheRest() throws Exception {
        library.server("ratings").hold();
        var answers = IntStream.range(0, 5)
                .mapToObj(i -> client.ask("{ b" + i + ": best { stars } }"))
                .toList();
        await(() -> answers.stream().filter(CompletableFuture::isDone).count() == 3);
        assertThat(answers)
                .filteredOn(CompletableFuture::isDone)
                .extracting(CompletableFuture::join)
                .allSatisfy(OverloadTest::assertOverloaded);

        var partial = client.ask("{ book(isbn: \"b1\") { title stars } }").join();
        assertThat(partial.statusCode()).isEqualTo(200);
        assertThat(partial.body())
                .startsWith("{\"data\":{\"book\":{\"title\":\"Deiche \\\"bauen\\\"\",\"stars\":null}}")
                .contains("SUBREQUEST_OVERLOADED");

        library.server("ratings").release();
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(2);
    }
}
