package io.wortlaut.gateway.transport;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * The meters of one subgraph, looked up once.
 *
 * @param requests that were sent
 * @param failures of those
 * @param coalesced requests that were not sent because the same was under way
 */
public record SubgraphMeters(Counter requests, Counter failures, Counter retries, Counter coalesced, Timer time) {
    /** Upper bounds of the histograms' buckets. */
    public static final List<Duration> BUCKETS = LongStream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toList();

    static SubgraphMeters of(String subgraph, MeterRegistry registry) {
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
                        .serviceLevelObjectives(BUCKETS.toArray(Duration[]::new))
                        .register(registry));
    }

    private static Counter counter(String name, String description, String subgraph, MeterRegistry registry) {
        return Counter.builder("wortlaut.gateway.subgraph." + name)
                .description(description)
                .tag("subgraph", subgraph)
                .register(registry);
    }
}
