package io.wortlaut.gateway.transport;

import java.util.List;
import java.util.concurrent.TimeUnit;

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
    private static final long FORGOTTEN = TimeUnit.SECONDS.toNanos(10);

    /** An answer that is there already is taken at once. */
    private static final int LARGEST_CHUNK = 64 << 10;

    final Vertx vertx;
    final SubgraphSettings settings;
    final Breaker breaker;
    final RetryBudget retryBudget = new RetryBudget();
    final SubgraphMeters meters;
    final Admission admission;
    private final HttpClient http;
    private final RequestOptions options;
    private final HeaderRules headers;
    final List<String> returned;
    private final String name;
    private volatile SubgraphState state = SubgraphState.UNKNOWN;
    private volatile long asked = System.nanoTime() - FORGOTTEN;

    /** @param returned names of the answers' headers that clients get */
    SubgraphClient(
            Subgraph subgraph, Vertx vertx, TransportConfig config, List<String> returned, MeterRegistry registry) {
        this.name = subgraph.name();
        this.vertx = vertx;
        this.settings = SubgraphSettings.of(subgraph, config);
        this.admission = new Admission(settings.connections(), settings.waiting());
        this.breaker = new Breaker(subgraph.name(), settings);
        this.meters = SubgraphMeters.of(subgraph.name(), registry);
        this.headers = HeaderRules.of(subgraph, config);
        this.returned = returned;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(true)
                        .setMaxChunkSize(LARGEST_CHUNK)
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

    String name() {
        return name;
    }

    /** Nothing has been asked for ten seconds. */
    boolean isForgotten() {
        return System.nanoTime() - asked >= FORGOTTEN;
    }

    Future<HttpClientRequest> request() {
        asked = System.nanoTime();
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
