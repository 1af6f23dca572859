package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
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
import io.wortlaut.gateway.testgraph.SubgraphServer;

@QuarkusTest
@TestProfile(TroubledLibrary.class)
class CoalescingTest {
    private static final String QUERY = "{ book(isbn: \"b1\") { title } }";
    private static final String ANSWER = "{\"data\":{\"book\":{\"title\":\"Deiche \\\"bauen\\\"\"}}}";

    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private GraphClient client;
    private SubgraphServer catalogue;

    @BeforeEach
    void start() {
        library.reset();
        client = new GraphClient(gateway);
        catalogue = library.server("catalogue");
    }

    @AfterEach
    void stop() {
        catalogue.release();
        client.close();
    }

    @Test
    void asksOnceForWhatSeveralClientsWantAtTheSameTime() throws Exception {
        catalogue.hold();
        var before = coalesced();

        var answers = IntStream.range(0, 5).mapToObj(i -> client.ask(QUERY)).toList();
        await(() -> coalesced() - before == 4);
        catalogue.release();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::body)
                .containsOnly(ANSWER);
        assertThat(catalogue.calls()).hasSize(1);
    }

    @Test
    void asksAgainForWhoComesLater() {
        client.answer(QUERY);
        client.answer(QUERY);

        assertThat(catalogue.calls()).hasSize(2);
    }

    @Test
    void neverSharesAmongClientsWithDifferentCredentials() throws Exception {
        catalogue.hold();

        var answers = List.of(
                client.ask(QUERY, "authorization", "Bearer anna"),
                client.ask(QUERY, "authorization", "Bearer bert"),
                client.ask(QUERY, "cookie", "session=1"),
                client.ask(QUERY, "x-reader", "r1"),
                client.ask(QUERY));
        await(() -> catalogue.calls().size() == 5);
        catalogue.release();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::body)
                .containsOnly(ANSWER);
    }

    @Test
    void sendsEveryMutation() throws Exception {
        catalogue.hold();

        var answers = IntStream.range(0, 3)
                .mapToObj(i -> client.ask("mutation { addBook(title: \"x\") { isbn } }"))
                .toList();
        await(() -> catalogue.calls().size() == 3);
        catalogue.release();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::body)
                .containsOnly("{\"data\":{\"addBook\":{\"isbn\":\"b3\"}}}");
    }

    @Test
    void asksAgainForWhoHasChangedSomethingMeanwhile() throws Exception {
        catalogue.hold();
        var early = client.ask(QUERY);
        await(() -> catalogue.calls().size() == 1);

        client.answer("mutation { rate(isbn: \"b1\", stars: 3) { isbn } }");
        var late = client.ask(QUERY);
        await(() -> catalogue.calls().size() == 2);
        catalogue.release();

        assertThat(early.join().body()).isEqualTo(ANSWER);
        assertThat(late.join().body()).isEqualTo(ANSWER);
    }

    @Test
    void goesOnForTheOthersWhenOneClientLeaves() throws Exception {
        catalogue.hold();
        var before = coalesced();
        var leaving = client.ask(QUERY);
        await(() -> catalogue.calls().size() == 1);
        var staying = client.ask(QUERY);
        await(() -> coalesced() - before == 1);

        leaving.cancel(true);
        catalogue.release();

        assertThat(staying.join().body()).isEqualTo(ANSWER);
        assertThat(catalogue.calls()).hasSize(1);
    }

    private double coalesced() {
        var counter = meters.find("wortlaut.gateway.subgraph.coalesced")
                .tag("subgraph", "catalogue")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
