package io.wortlaut.gateway.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;

import io.wortlaut.gateway.execution.SubgraphTransport;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Brings requests to subgraphs by HTTP/1.1 over connections that are kept. */
@Singleton
public class HttpTransport implements SubgraphTransport {
    private static final String PROBE = "{\"query\":\"{__typename}\"}";

    private final Vertx vertx;
    private final TransportConfig config;
    private final MeterRegistry registry;
    private final Tracing tracing;
    private final List<String> forwarded;
    private final ReturnedHeaders returnedHeaders;
    private final Map<Subgraph, SubgraphClient> clients = new ConcurrentHashMap<>();
    private final Map<FlightKey, Flight> flights = new ConcurrentHashMap<>();
    /** Mutations answered so far. */
    private final AtomicLong mutations = new AtomicLong();

    HttpTransport(Vertx vertx, TransportConfig config, MeterRegistry registry, Tracing tracing) {
        this.vertx = vertx;
        this.config = config;
        this.registry = registry;
        this.tracing = tracing;
        this.forwarded = config.client().forwardHeaders().orElse(List.of());
        this.returnedHeaders = new ReturnedHeaders(config);
    }

    /**
     * The call of a client, which must be finished when the answer is there, and cancelled when nobody waits for it.
     *
     * @param headers of the client's request
     * @param operation its name, or null
     */
    public ClientCall begin(MultiMap headers, Operation.Kind kind, @Nullable String operation) {
        var call = new ClientCall(headers, forwarded, tracing.operation(headers, kind.name(), operation));
        var timer = vertx.setTimer(config.operationTimeout().toMillis(), ignored -> call.expire());
        call.whenFinished(() -> vertx.cancelTimer(timer));
        return call;
    }

    /** Headers of subgraphs' answers that the client gets, names and values in turn. */
    public List<String> returnedHeaders(ClientCall call) {
        return returnedHeaders.merged(call.returned());
    }

    /** Those of several operations in one, by operation. */
    public List<String> returnedHeaders(List<List<String>> operations) {
        return returnedHeaders.merged(operations);
    }

    /**
     * All by which the answers of two clients to the same question may differ; null if they always may, or nothing is known.
     *
     * @param headers of the client's request
     */
    public @Nullable Object likeness(MultiMap headers) {
        if (returnedHeaders.haveCookies()) {
            return null;
        }
        var shown = new ArrayList<List<String>>();
        for (var name : forwarded) {
            shown.add(headers.getAll(name));
        }
        return List.of(ClientCall.credentials(headers), shown, mutations.get());
    }

    /** Headers of the client's request that the subgraph gets, and those by which it continues the client's trace. */
    public MultiMap forwarded(Request request) {
        var call = request.context() instanceof ClientCall given ? given : null;
        var own = client(request.subgraph()).forwarded(call);
        var pairs = call == null || call.span() == null ? own : tracing.headers(call.span(), own);
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var i = 0; i < pairs.size(); i += 2) {
            headers.add(pairs.get(i), pairs.get(i + 1));
        }
        return headers;
    }

    /** @param request with a {@link ClientCall} as its context, or none */
    @Override
    public CompletionStage<Response> send(Request request) {
        var call = request.context() instanceof ClientCall given ? given : null;
        var why = call == null ? null : call.ended();
        if (why != null) {
            return CompletableFuture.failedFuture(why);
        }
        var span = tracing.fetch(call, request.subgraph());
        var answer = send(request, call, span);
        return span == null ? answer : answer.whenComplete((response, failure) -> Tracing.end(span, response, failure));
    }

    private CompletionStage<Response> send(Request request, @Nullable ClientCall call, @Nullable Span span) {
        var subgraph = client(request.subgraph());
        var headers = subgraph.forwarded(call);
        var exchange = new Exchange(subgraph, request, span == null ? headers : tracing.headers(span, headers));
        if (!request.repeatable()) {
            return alone(new Flight(exchange, false), call)
                    .whenComplete((ignored, failure) -> mutations.incrementAndGet());
        }
        var flight = new Flight(exchange, true);
        return config.client().coalesce() && !returnedHeaders.haveCookies()
                ? shared(flight, call, FlightKey.of(request, headers, call, mutations.get()), subgraph)
                : alone(flight, call);
    }

    private static CompletionStage<Response> alone(Flight flight, @Nullable ClientCall call) {
        var answer = flight.board(call);
        flight.start(() -> {});
        return answer;
    }

    private CompletionStage<Response> shared(
            Flight fresh, @Nullable ClientCall call, FlightKey key, SubgraphClient subgraph) {
        var flight = flights.merge(key, fresh, (open, other) -> open.isOver() ? other : open);
        var answer = flight.board(call);
        if (flight == fresh) {
            fresh.start(() -> flights.remove(key, fresh));
            return answer;
        }
        if (answer == null) {
            return alone(fresh, call);
        }
        subgraph.meters.coalesced().increment();
        return answer;
    }

    private SubgraphClient client(Subgraph subgraph) {
        var known = clients.get(subgraph);
        return known != null ? known : clients.computeIfAbsent(subgraph, this::open);
    }

    private SubgraphClient open(Subgraph subgraph) {
        Gauge.builder("wortlaut.gateway.subgraph.circuit.open", this, all -> all.isLeftAlone(subgraph.name()) ? 1 : 0)
                .description("Whether a subgraph is left alone because it failed too often")
                .tag("subgraph", subgraph.name())
                .register(registry);
        return new SubgraphClient(subgraph, vertx, config, returnedHeaders.names(subgraph), registry);
    }

    /** How the subgraph was doing when it was asked last. */
    public SubgraphState state(Subgraph subgraph) {
        var client = clients.get(subgraph);
        return client == null ? SubgraphState.UNKNOWN : client.state();
    }

    /** Asks the subgraph for next to nothing if it has not been asked for a while, to learn its state. */
    public void probe(Subgraph subgraph) {
        var client = client(subgraph);
        if (client.isForgotten()) {
            var nothing = new Request(subgraph, PROBE.getBytes(StandardCharsets.UTF_8), true, null);
            new Exchange(client, nothing, List.of()).start();
        }
    }

    /** Lets go of all others, as soon as nobody can be waiting for them. */
    public void retain(Collection<Subgraph> served) {
        for (var known : List.copyOf(clients.keySet())) {
            if (!served.contains(known)) {
                var client = clients.remove(known);
                vertx.setTimer(2 * config.operationTimeout().toMillis(), ignored -> client.close());
            }
        }
    }

    private boolean isLeftAlone(String subgraph) {
        return clients.values().stream().anyMatch(client -> client.name().equals(subgraph) && client.breaker.isOpen());
    }

    @PreDestroy
    void close() {
        clients.values().forEach(SubgraphClient::close);
    }
}
