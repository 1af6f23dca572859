package io.wortlaut.gateway.transport;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Function;

import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * What counts for one subgraph.
 *
 * @param timeout for an answer, retries included
 * @param maxAnswer in bytes
 * @param breaker percentage of failures, or 0
 */
record SubgraphSettings(
        Duration timeout,
        int connections,
        int waiting,
        long maxAnswer,
        int retries,
        int breaker,
        Duration breakerPause) {

    static SubgraphSettings of(Subgraph subgraph, TransportConfig config) {
        var all = config.client();
        var own = config.of(subgraph.name());
        Function<Function<TransportConfig.SubgraphConfig, OptionalInt>, OptionalInt> number =
                setting -> own.map(setting).orElseGet(OptionalInt::empty);
        return new SubgraphSettings(
                own.flatMap(TransportConfig.SubgraphConfig::timeout).orElse(all.timeout()),
                number.apply(TransportConfig.SubgraphConfig::connections).orElse(all.connections()),
                number.apply(TransportConfig.SubgraphConfig::waiting).orElse(all.waiting()),
                own.flatMap(TransportConfig.SubgraphConfig::maxAnswer)
                        .orElse(all.maxAnswer())
                        .asLongValue(),
                number.apply(TransportConfig.SubgraphConfig::retries).orElse(all.retries()),
                number.apply(TransportConfig.SubgraphConfig::breaker).orElse(all.breaker()),
                all.breakerPause());
    }
}
