package io.wortlaut.gateway.transport;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.GraphClient;

@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
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
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "10ms");
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
        await(() -> exporter.getFinishedSpanItems().size() == 4);

        var spans = exporter.getFinishedSpanItems();
        assertThat(spans).extracting(SpanData::getTraceId).containsOnly(TRACE);
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

    private SpanData span(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
