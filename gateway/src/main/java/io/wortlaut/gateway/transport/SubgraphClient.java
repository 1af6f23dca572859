package io.wortlaut.gateway.transport;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

import io.wortlaut.gateway.supergraph.Subgraph;

/** One subgraph: its connections, and how it has been doing. */
final class SubgraphClient {
    final Vertx vertx;
    final SubgraphSettings settings;
    final Breaker breaker;
    final RetryBudget retryBudget = new RetryBudget();
    final SubgraphMeters meters;
    final Admission admission;
    private final HttpClient http;
    private final RequestOptions options;
    private final HeaderRules headers;
    private volatile SubgraphState state = SubgraphState.UNKNOWN;

    SubgraphClient(Subgraph subgraph, Vertx vertx, TransportConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.settings = SubgraphSettings.of(subgraph, config);
        this.admission = new Admission(settings.connections(), settings.waiting());
        this.breaker = new Breaker(subgraph.name(), settings);
        this.meters = SubgraphMeters.of(subgraph.name(), breaker, registry);
        this.headers = HeaderRules.of(subgraph, config);
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(true)
                        .setConnectTimeout(
                                (int) config.client().connectTimeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(settings.connections()));
        this.options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(subgraph.url())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("content-type", "application/json")
                        .add("accept", "application/graphql-response+json, application/json;q=0.9"));
    }

    Future<HttpClientRequest> request() {
        return http.request(options);
    }

    /** Names and values, in turn, of the headers that the subgraph gets for a client; the same list means the same. */
    List<String> forwarded(@Nullable ClientCall call) {
        return headers.apply(call);
    }

    SubgraphState state() {
        return breaker.isOpen() ? state.leftAlone() : state;
    }

    void state(SubgraphState latest) {
        state = latest;
    }

    void close() {
        http.close();
    }
}
