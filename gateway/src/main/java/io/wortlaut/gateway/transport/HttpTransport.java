package io.wortlaut.gateway.transport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.execution.SubgraphTransport;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Brings requests to subgraphs by HTTP/1.1 over connections that are kept. */
@Singleton
public class HttpTransport implements SubgraphTransport {
    private final Vertx vertx;
    private final TransportConfig config;
    private final MeterRegistry registry;
    private final Map<Subgraph, SubgraphClient> clients = new ConcurrentHashMap<>();
    private final Map<FlightKey, Flight> flights = new ConcurrentHashMap<>();
    /** Mutations answered so far. */
    private final AtomicLong mutations = new AtomicLong();

    HttpTransport(Vertx vertx, TransportConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.registry = registry;
    }

    /**
     * The call of a client whose request this is. It must be finished when the answer is there.
     *
     * @param abandonable whether it may be given up half done when the client goes away
     */
    public ClientCall begin(HttpServerRequest http, boolean abandonable) {
        var call = new ClientCall(http.headers());
        var timer = vertx.setTimer(config.operationTimeout().toMillis(), ignored -> call.expire());
        call.whenFinished(() -> vertx.cancelTimer(timer));
        if (abandonable) {
            http.response().closeHandler(ignored -> call.cancel());
        }
        return call;
    }

    /** @param request with a {@link ClientCall} as its context, or none */
    @Override
    public CompletionStage<Response> send(Request request) {
        var call = request.context() instanceof ClientCall given ? given : null;
        var why = call == null ? null : call.ended();
        if (why != null) {
            return CompletableFuture.failedFuture(why);
        }
        if (call != null) {
            call.countRequest();
        }
        var subgraph = client(request.subgraph());
        var headers = subgraph.forwarded(call);
        if (!request.repeatable()) {
            return alone(subgraph, request, call, headers)
                    .whenComplete((ignored, failure) -> mutations.incrementAndGet());
        }
        return config.client().coalesce()
                ? shared(subgraph, request, call, headers)
                : alone(subgraph, request, call, headers);
    }

    private static CompletionStage<Response> alone(
            SubgraphClient subgraph, Request request, @Nullable ClientCall call, List<String> headers) {
        var flight = new Flight(new Exchange(subgraph, request, headers), request.repeatable());
        var answer = flight.board(call);
        flight.start(() -> {});
        return answer;
    }

    private CompletionStage<Response> shared(
            SubgraphClient subgraph, Request request, @Nullable ClientCall call, List<String> headers) {
        var key = FlightKey.of(request, headers, call, mutations.get());
        var fresh = new Flight(new Exchange(subgraph, request, headers), true);
        var flight = flights.merge(key, fresh, (open, other) -> open.isOver() ? other : open);
        var answer = flight.board(call);
        if (flight == fresh) {
            fresh.start(() -> flights.remove(key, fresh));
            return answer;
        }
        if (answer == null) {
            return alone(subgraph, request, call, headers);
        }
        subgraph.meters.coalesced().increment();
        return answer;
    }

    private SubgraphClient client(Subgraph subgraph) {
        var known = clients.get(subgraph);
        return known != null
                ? known
                : clients.computeIfAbsent(subgraph, each -> new SubgraphClient(each, vertx, config, registry));
    }

    /** How the subgraph was doing when it was asked last. */
    public SubgraphState state(Subgraph subgraph) {
        var client = clients.get(subgraph);
        return client == null ? SubgraphState.UNKNOWN : client.state();
    }

    @PreDestroy
    void close() {
        clients.values().forEach(SubgraphClient::close);
    }
}
