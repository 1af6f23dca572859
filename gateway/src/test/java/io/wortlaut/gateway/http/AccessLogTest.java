package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.streaming.TestSocket;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.access-log", value = "true"),
            @ResourceArg(name = "wortlaut.gateway.limits.batch", value = "2"),
        })
class AccessLogTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private AccessLogLines lines;

    @BeforeEach
    void listen() {
        lines = new AccessLogLines();
    }

    @AfterEach
    void stop() {
        lines.close();
    }

    private Map<?, ?> line() throws Exception {
        return lines.next();
    }

    private static void post(Object body) {
        given().contentType("application/json")
                .header("apollographql-client-name", "ward-screen")
                .body(body)
                .post("/graphql");
    }

    @Test
    void saysWhatWasAskedAndHowItWent() throws Exception {
        post(Map.of(
                "query",
                "query Rounds($i: ID!) { patient(id: $i) { name invoices diagnosis } }",
                "variables",
                Map.of("i", "p1-secret")));
        var line = line();
        assertThat(line.get("operation")).isEqualTo("Rounds");
        assertThat(line.get("type")).isEqualTo("query");
        assertThat(line.get("hash")).asString().matches("[0-9a-f]{64}");
        assertThat(line.get("status")).isEqualTo(200);
        assertThat(line.get("errors")).isEqualTo(List.of("UNAUTHORIZED_FIELD_OR_TYPE"));
        assertThat(line.get("subgraphCalls")).isEqualTo(1);
        assertThat(line.get("clientName")).isEqualTo("ward-screen");
        assertThat(line.get("client")).isEqualTo("127.0.0.1");
        assertThat(line.get("durationMs")).isInstanceOf(Number.class);
        assertThat(line.toString()).doesNotContain("secret");
    }

    @Test
    void countsCallsToSubgraphs() throws Exception {
        post(Map.of("query", "{ patients { name invoices } }"));
        assertThat(line().get("subgraphCalls")).isEqualTo(2);
    }

    @Test
    void noticesWhatIsRefused() throws Exception {
        post(Map.of("query", "{ nothing }"));
        var invalid = line();
        assertThat(invalid.get("errors")).isEqualTo(List.of("GRAPHQL_VALIDATION_FAILED"));
        assertThat(invalid.get("hash")).isNotNull();
        given().contentType("text/plain").body("x").post("/graphql");
        var refused = line();
        assertThat(refused.get("status")).isEqualTo(415);
        assertThat(refused.get("errors")).isEqualTo(List.of("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void hasALineForEachOfABatch() throws Exception {
        post(List.of(Map.of("query", "query A { ping }"), Map.of("query", "query B { ping }")));
        assertThat(List.of(String.valueOf(line().get("operation")), String.valueOf(line().get("operation"))))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void hasALineForEachAnswerThatIsStreamed() throws Exception {
        given().contentType("application/json")
                .accept("text/event-stream")
                .body(Map.of("query", "query Beds { patients { name invoices } }"))
                .post("/graphql");
        var event = line();
        assertThat(event.get("operation")).isEqualTo("Beds");
        assertThat(event.get("subgraphCalls")).isEqualTo(2);
        try (var client = TestSocket.initialised(port)) {
            client.subscribe("1", "query Beds { patients { name invoices } }");
            var message = line();
            assertThat(message.get("status")).isEqualTo(101);
            assertThat(message.get("operation")).isEqualTo("Beds");
            client.subscribe("2", "{ nothing }");
            assertThat(line().get("errors")).isEqualTo(List.of("GRAPHQL_VALIDATION_FAILED"));
        }
    }
}
