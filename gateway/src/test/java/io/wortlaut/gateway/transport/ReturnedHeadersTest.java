package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.GraphClient;

@QuarkusTest
@TestProfile(ReturnedHeadersTest.WithRules.class)
class ReturnedHeadersTest {
    private static final String QUERY = "{ books { title price } }";

    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    private GraphClient client;

    /** A gateway that passes some headers on, and keeps answers. */
    public static class WithRules extends TroubledLibrary {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wortlaut.gateway.cache", "8M",
                    "wortlaut.gateway.client.return-headers.Set-Cookie", "append",
                    "wortlaut.gateway.client.return-headers.x-first", "first",
                    "wortlaut.gateway.client.return-headers.x-last", "last",
                    "wortlaut.gateway.client.return-headers.x-shelf", "append",
                    "wortlaut.gateway.client.return-headers.content-length", "append",
                    "wortlaut.gateway.subgraph.shop.withhold-return-headers", "X-Shelf");
        }
    }

    @BeforeEach
    void start() {
        library.reset();
        client = new GraphClient(gateway);
        library.server("catalogue")
                .headers(Map.of(
                        "Set-Cookie", List.of("a=1; Path=/", "b=2"),
                        "X-First", List.of("catalogue"),
                        "X-Last", List.of("catalogue"),
                        "X-Shelf", List.of("7"),
                        "X-Other", List.of("none of your business")));
        library.server("shop")
                .headers(Map.of(
                        "Set-Cookie", List.of("c=3"),
                        "X-First", List.of("shop"),
                        "X-Last", List.of("shop"),
                        "X-Shelf", List.of("8")));
    }

    @AfterEach
    void stop() {
        library.reset();
        client.close();
    }

    @Test
    void passesOnWhatIsWantedOfTheAnswersOfSubgraphs() {
        var headers = client.ask(QUERY).join().headers();

        assertThat(headers.allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2", "c=3");
        assertThat(headers.allValues("x-first")).containsExactly("catalogue");
        assertThat(headers.allValues("x-last")).containsExactly("shop");
        assertThat(headers.allValues("x-shelf")).containsExactly("7");
        assertThat(headers.allValues("x-other")).isEmpty();
        assertThat(headers.allValues("content-length")).hasSize(1);
    }

    @Test
    void countsTheOperationsOfABatchInTheirOrder() {
        var headers =
                client.askAll(List.of("{ books { title } }", QUERY)).join().headers();

        assertThat(headers.allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2", "a=1; Path=/", "b=2", "c=3");
        assertThat(headers.allValues("x-last")).containsExactly("shop");
    }

    @Test
    void givesNobodyAnotherOnesCookie() throws Exception {
        var catalogue = library.server("catalogue");
        catalogue.cacheControl("public, max-age=1000");
        catalogue.hold();
        var answers = List.of(client.ask("{ books { title } }"), client.ask("{ books { title } }"));
        await(() -> catalogue.calls().size() == 2);
        catalogue.release();
        answers.forEach(answer ->
                assertThat(answer.join().headers().firstValue("cache-control")).hasValue("no-store"));

        client.answer("{ books { title } }");

        assertThat(catalogue.calls()).hasSize(3);
        catalogue.cacheControl(null);
    }
}
