package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.http.AccessLogLines;
import io.wortlaut.gateway.testgraph.GraphClient;

@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER = "5bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    @Inject
    InMemorySpanExporter exporter;

    /** A gateway whose spans are collected. */
    public static class Traced extends TroubledLibrary {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "10ms",
                    "wortlaut.gateway.access-log", "true");
        }
    }

    /** Collects them. */
    @ApplicationScoped
    static class Exporters {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }

    @BeforeEach
    void start() {
        library.reset();
    }

    @Test
    void continuesTheClientsTraceInEverySubgraph() throws Exception {
        library.server("ratings").fault("status 500");
        try (var client = new GraphClient(gateway)) {
            client.answer(
                    "query Shelf { books { title price } best { isbn } }",
                    "traceparent",
                    "00-" + TRACE + "-" + PARENT + "-01");
        } finally {
            library.reset();
        }
        await(() -> spans().size() == 4);

        var operation = span("query Shelf");
        assertThat(operation.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(operation.getParentSpanId()).isEqualTo(PARENT);
        for (var name : new String[] {"catalogue", "shop", "ratings"}) {
            var fetch = span("fetch " + name);
            assertThat(fetch.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(fetch.getParentSpanId()).isEqualTo(operation.getSpanId());
            assertThat(library.server(name).traceparent()).contains(TRACE, fetch.getSpanId());
        }
        assertThat(span("fetch ratings").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span("fetch ratings").getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(500L);
        assertThat(span("fetch ratings").getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("500");
        assertThat(span("fetch shop").getAttributes().get(AttributeKey.stringKey("server.address")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void tellsTheTraceInTheAccessLog() throws Exception {
        try (var lines = new AccessLogLines();
                var client = new GraphClient(gateway)) {
            client.answer("query Traced { books { title } }", "traceparent", "00-" + OTHER + "-" + PARENT + "-01");
            assertThat(lines.next().get("traceId")).isEqualTo(OTHER);
            client.answer("query Own { books { title } }");
            assertThat(lines.next().get("traceId"))
                    .asString()
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(OTHER);
        }
    }

    @Test
    void hasALineForAClientThatDoesNotWait() throws Exception {
        var catalogue = library.server("catalogue");
        catalogue.hold();
        try (var lines = new AccessLogLines()) {
            try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
                var body = "{\"query\":\"query Impatient { books { pages } }\"}";
                socket.getOutputStream()
                        .write(
                                ("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: "
                                                + body.length() + "\r\n\r\n" + body)
                                        .getBytes(StandardCharsets.US_ASCII));
                await(() -> !catalogue.calls().isEmpty());
            }
            var line = lines.next();
            assertThat(line.get("status")).isEqualTo(499);
            assertThat(line.get("operation")).isEqualTo("Impatient");
        } finally {
            library.reset();
        }
    }

    private SpanData span(String name) {
        return spans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<SpanData> spans() {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }
}
