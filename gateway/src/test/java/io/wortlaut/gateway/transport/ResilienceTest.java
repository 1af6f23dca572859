package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.GraphClient;

@QuarkusTest
@TestProfile(TroubledLibrary.class)
class ResilienceTest {
    private static final String QUERY = "{ book(isbn: \"b1\") { title } }";
    private static final String ANSWER = "{\"data\":{\"book\":{\"title\":\"Deiche \\\"bauen\\\"\"}}}";

    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    private GraphClient client;

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

    @ParameterizedTest
    @ValueSource(strings = {"drop", "cut {\"data\":{", "status 502", "status 503", "status 504"})
    void sendsAQueryAgain(String fault) {
        library.server("catalogue").fault("once " + fault);

        assertThat(client.answer(QUERY)).isEqualTo(ANSWER);
        assertThat(library.server("catalogue").calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status 500", "status 429", "body 200 [", "type text/html <p>"})
    void doesNotRepeatWhatWouldFailAgain(String fault) {
        library.server("catalogue").fault("once " + fault);

        assertThat(client.answer(QUERY)).contains("\"errors\"");
        assertThat(library.server("catalogue").calls()).hasSize(1);
    }

    @Test
    void doesNotRepeatMutations() {
        library.server("catalogue").fault("once drop");

        assertThat(client.answer("mutation { addBook(title: \"x\") { isbn } }")).contains("SUBREQUEST_HTTP_ERROR");
        assertThat(library.server("catalogue").calls()).hasSize(1);
    }

    @Test
    void givesUpAfterTheAllowedRetries() {
        library.server("catalogue").fault("status 503");

        assertThat(client.answer(QUERY)).contains("\"http\":{\"status\":503}");
        assertThat(library.server("catalogue").calls()).hasSize(2);
    }

    @Test
    void answersInTimeWhenSubgraphsTogetherTakeTooLong() {
        library.server("catalogue").fault("silence");

        assertThat(client.answer("{ books { title } best { stars } }"))
                .contains("SUBREQUEST_TIMEOUT", "before the operation's time was over", "[\"books\"]");
    }

    @Test
    void leavesAFailingSubgraphAloneAndComesBack() throws Exception {
        var ratings = library.server("ratings");
        ratings.fault("status 500");
        await(() -> {
            var calls = ratings.calls().size();
            return client.answer("{ best { stars } }").contains("SUBREQUEST_CIRCUIT_OPEN")
                    && ratings.calls().size() == calls;
        });

        ratings.fault("");
        await(() -> !client.answer("{ best { stars } }").contains("errors"));
    }

    @Test
    void turnsAwayWhatExceedsTheQueueOfASubgraph() throws Exception {
        var shop = library.server("shop");
        shop.hold();

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> client.ask("{ book(isbn: \"b1\") { field" + i + ": price } }"))
                .toList();
        await(() -> answers.stream().filter(CompletableFuture::isDone).count() >= 3);
        shop.release();

        var bodies = answers.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .toList();
        assertThat(bodies).filteredOn(body -> body.contains("1200")).hasSize(3);
        assertThat(bodies)
                .filteredOn(body -> body.contains("SUBREQUEST_OVERLOADED"))
                .hasSize(3);
        assertThat(shop.calls()).hasSize(3);
    }

    @Test
    void givesUpWhatAClientNoLongerWaitsFor() throws Exception {
        var ratings = library.server("ratings");
        ratings.hold();
        var before = library.relay().givenUp();
        var answer = client.ask("{ best { stars } }");
        await(() -> ratings.calls().size() == 1);

        answer.cancel(true);

        await(() -> library.relay().givenUp() > before);
    }

    @Test
    void givesUpEveryOperationOfABatchThatAClientNoLongerWaitsFor() throws Exception {
        var ratings = library.server("ratings");
        for (var i = 0; i < 3; i++) { // so that the circuit is closed, whatever was before
            client.answer("{ best { stars } }");
        }
        ratings.calls().clear();
        ratings.hold();
        var before = library.relay().givenUp();
        var answer = client.askAll(List.of("{ best { stars } }", "{ b: best { stars } }", "{ c: best { stars } }"));
        await(() -> ratings.calls().size() == 3);

        answer.cancel(true);

        await(() -> library.relay().givenUp() >= before + 3);
    }
}
