package io.wortlaut.gateway.http;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

import io.wortlaut.gateway.execution.SubgraphTransport;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Brings requests to subgraphs by HTTP/1.1 over connections that are kept. */
@Singleton
class HttpTransport implements SubgraphTransport {
    private final Vertx vertx;
    private final HttpClient client;
    private final GatewayConfig.ClientConfig config;
    private final MeterRegistry registry;
    private final Map<Subgraph, RequestOptions> options = new ConcurrentHashMap<>();
    private final Map<Subgraph, SubgraphMeters> known = new ConcurrentHashMap<>();
    /** Status or failure of the last request. */
    private final Map<Subgraph, AsyncResult<Integer>> states = new ConcurrentHashMap<>();

    /** The meters of one subgraph, looked up once. */
    private record SubgraphMeters(Counter requests, Counter failures, Timer time) {}

    HttpTransport(Vertx vertx, GatewayConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config.client();
        this.registry = registry;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(true)
                        .setConnectTimeout((int) this.config.connectTimeout().toMillis()),
                new PoolOptions()
                        .setHttp1MaxSize(this.config.connections())
                        .setMaxWaitQueueSize(this.config.waiting()));
    }

    @Override
    public CompletionStage<Response> send(Request request) {
        var subgraph = request.subgraph();
        var started = System.nanoTime();
        return client.request(options.computeIfAbsent(subgraph, this::options))
                .compose(http -> exchange(http, request.body()))
                .onComplete(result -> record(subgraph, started, result))
                .toCompletionStage();
    }

    private Future<Response> exchange(HttpClientRequest http, byte[] body) {
        var late = new AtomicBoolean();
        var timer = vertx.setTimer(config.timeout().toMillis(), ignored -> {
            late.set(true);
            http.reset();
        });
        return http.send(Buffer.buffer(body))
                .compose(this::read)
                .recover(failure -> Future.failedFuture(late.get() ? timeout() : failure))
                .onComplete(ignored -> vertx.cancelTimer(timer));
    }

    private Future<Response> read(HttpClientResponse response) {
        var body = Buffer.buffer();
        var limit = config.maxAnswer().asLongValue();
        response.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > limit) {
                response.request().reset();
            }
        });
        return response.end().map(ignored -> new Response(response.statusCode(), body.getBytes()));
    }

    private RequestOptions options(Subgraph subgraph) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(subgraph.url())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("content-type", "application/json")
                        .add("accept", "application/graphql-response+json, application/json;q=0.9"))
                // Also bounds the wait for a free connection; the answer itself has a timer of its own.
                .setConnectTimeout(config.timeout().toMillis());
    }

    /** How the last request to the subgraph went, for people. */
    String state(Subgraph subgraph) {
        var last = states.get(subgraph);
        if (last == null) {
            return "not asked yet";
        }
        return last.failed() ? "no answer: " + last.cause().getMessage() : "answered with HTTP status " + last.result();
    }

    private void record(Subgraph subgraph, long started, AsyncResult<Response> result) {
        states.put(subgraph, result.map(Response::status));
        var meters = known.computeIfAbsent(subgraph, this::meters);
        meters.requests().increment();
        if (result.failed() || result.result().status() >= 300) {
            meters.failures().increment();
        }
        meters.time().record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    private SubgraphMeters meters(Subgraph subgraph) {
        return new SubgraphMeters(
                Counter.builder("wortlaut.gateway.subgraph.requests")
                        .description("Requests sent to a subgraph")
                        .tag("subgraph", subgraph.name())
                        .register(registry),
                Counter.builder("wortlaut.gateway.subgraph.failures")
                        .description("Requests to a subgraph that brought no answer or an HTTP error")
                        .tag("subgraph", subgraph.name())
                        .register(registry),
                Timer.builder("wortlaut.gateway.subgraph.time")
                        .description("Time until a subgraph's answer was there")
                        .tag("subgraph", subgraph.name())
                        .register(registry));
    }

    private TimeoutException timeout() {
        return new TimeoutException("no answer within " + config.timeout());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
