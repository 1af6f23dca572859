package io.wortlaut.gateway.transport;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * The meters of one subgraph, looked up once.
 *
 * @param requests that were sent
 * @param failures of those
 * @param coalesced requests that were not sent because the same was under way
 */
record SubgraphMeters(Counter requests, Counter failures, Counter retries, Counter coalesced, Timer time) {

    static SubgraphMeters of(String subgraph, Breaker breaker, MeterRegistry registry) {
        Gauge.builder("wortlaut.gateway.subgraph.circuit.open", breaker, each -> each.isOpen() ? 1 : 0)
                .description("Whether a subgraph is left alone because it failed too often")
                .tag("subgraph", subgraph)
                .register(registry);
        return new SubgraphMeters(
                counter("requests", "Requests sent to a subgraph", subgraph, registry),
                counter(
                        "failures",
                        "Requests to a subgraph that brought no answer or an HTTP error",
                        subgraph,
                        registry),
                counter("retries", "Requests that were sent to a subgraph once more", subgraph, registry),
                counter("coalesced", "Requests answered along with the same one of another client", subgraph, registry),
                Timer.builder("wortlaut.gateway.subgraph.time")
                        .description("Time until a subgraph's answer was there")
                        .tag("subgraph", subgraph)
                        .register(registry));
    }

    private static Counter counter(String name, String description, String subgraph, MeterRegistry registry) {
        return Counter.builder("wortlaut.gateway.subgraph." + name)
                .description(description)
                .tag("subgraph", subgraph)
                .register(registry);
    }
}
