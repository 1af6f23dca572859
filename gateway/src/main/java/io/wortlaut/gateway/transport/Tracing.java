package io.wortlaut.gateway.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.execution.SubrequestException;
import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * One span for each operation, and one below it for each fetch. All spans are null while tracing is switched off.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/">semantic conventions for GraphQL</a>
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">semantic conventions for HTTP</a>
 */
@Singleton
class Tracing {
    private static final TextMapGetter<MultiMap> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final @Nullable Tracer tracer;
    private final TextMapPropagator propagator;

    Tracing(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = off ? null : telemetry.getTracer("io.wortlaut.gateway");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** A client's operation begins. */
    @Nullable
    Span operation(MultiMap headers, String kind, @Nullable String name) {
        if (tracer == null) {
            return null;
        }
        var type = kind.toLowerCase(Locale.ROOT);
        var span = tracer.spanBuilder(name == null ? type : type + " " + name)
                .setSpanKind(SpanKind.SERVER)
                .setParent(propagator.extract(Context.root(), headers, HEADERS))
                .setAttribute("graphql.operation.type", type);
        if (name != null) {
            span.setAttribute("graphql.operation.name", name);
        }
        return span.startSpan();
    }

    /** A subgraph is asked for an operation. */
    @Nullable
    Span fetch(@Nullable ClientCall call, Subgraph subgraph) {
        var operation = call == null ? null : call.span();
        if (tracer == null || operation == null) {
            return null;
        }
        var address = URI.create(subgraph.url());
        var span = tracer.spanBuilder("fetch " + subgraph.name())
                .setSpanKind(SpanKind.CLIENT)
                .setParent(Context.root().with(operation))
                .setAttribute("wortlaut.subgraph.name", subgraph.name())
                .setAttribute("http.request.method", "POST")
                .setAttribute("url.full", subgraph.url())
                .setAttribute("server.address", address.getHost());
        if (address.getPort() >= 0) {
            span.setAttribute("server.port", address.getPort());
        }
        return span.startSpan();
    }

    static void end(Span fetch, @Nullable Response response, @Nullable Throwable failure) {
        if (response != null) {
            fetch.setAttribute("http.response.status_code", response.status());
        }
        if (failure != null) {
            fetch.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
            fetch.setAttribute(
                    "error.type",
                    failure instanceof SubrequestException known
                            ? known.code()
                            : failure.getClass().getName());
        } else if (response != null && response.status() >= 400) {
            fetch.setStatus(StatusCode.ERROR);
            fetch.setAttribute("error.type", Integer.toString(response.status()));
        }
        fetch.end();
    }

    /** The headers with those that let the subgraph continue the trace. */
    List<String> headers(Span span, List<String> others) {
        var all = new ArrayList<>(others);
        propagator.inject(Context.root().with(span), all, (into, name, value) -> {
            into.add(name);
            into.add(value);
        });
        return all;
    }
}
