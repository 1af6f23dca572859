package io.wortlaut.gateway.http;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkus.runtime.configuration.ConfigurationException;

import io.wortlaut.gateway.caching.PartCache;
import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EngineOptions;
import io.wortlaut.gateway.limits.OperationLimits;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphException;
import io.wortlaut.gateway.transport.HttpTransport;
import io.wortlaut.gateway.transport.TransportConfig;

/** The graph that is served now. Whoever answers an operation takes the engine once and stays with it. */
@Singleton
class CurrentGraph {
    private static final Logger LOG = Logger.getLogger(CurrentGraph.class);

    private final GatewayConfig config;
    private final TransportConfig subgraphs;
    private final HttpTransport transport;
    private volatile Served served;

    /** @param file the supergraph's text as it was in its file */
    private record Served(String file, Engine engine, PublishedSchema schema) {}

    @SuppressWarnings("UnusedException") // Quarkus prints the innermost message alone, and that one says it all
    CurrentGraph(GatewayConfig config, TransportConfig subgraphs, HttpTransport transport) {
        this.config = config;
        this.subgraphs = subgraphs;
        this.transport = transport;
        try {
            this.served = load(SupergraphFile.read(config));
        } catch (SupergraphException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    Engine engine() {
        return served.engine();
    }

    PublishedSchema schema() {
        return served.schema();
    }

    /** What the file was like from which the graph was loaded. */
    String file() {
        return served.file();
    }

    /**
     * Serves another graph from now on. Operations that have begun go on with the old one.
     *
     * @throws SupergraphException when it cannot be served; then all stays as it is
     */
    void replace(String file) {
        served = load(file);
        transport.retain(engine().supergraph().subgraphList());
    }

    private Served load(String file) {
        var options =
                new EngineOptions(limits(config.limits()), config.limits().cachedCharacters(), config.introspection());
        var memory = config.cache().asLongValue();
        // One that has no room tells how long answers stay good, and keeps none.
        var cache = memory == 0 && !config.cacheControl() ? null : new PartCache(memory, Ticker.systemTicker());
        var supergraph = SupergraphFile.parse(file, config, subgraphs);
        warnOfUnknownSubgraphs(supergraph);
        return new Served(
                file, new Engine(supergraph, transport, options, cache), PublishedSchema.of(supergraph.apiSdl()));
    }

    /** Most likely somebody mistyped a name; or another supergraph will have it. */
    private void warnOfUnknownSubgraphs(Supergraph supergraph) {
        var known = supergraph.subgraphList().stream().map(Subgraph::name).toList();
        for (var name : subgraphs.subgraph().keySet()) {
            if (known.stream().noneMatch(name::equalsIgnoreCase)) {
                LOG.warnf(
                        "wortlaut.gateway.subgraph.%s has settings, but the supergraph has no such subgraph, only %s",
                        name, String.join(", ", known));
            }
        }
    }

    private static OperationLimits limits(GatewayConfig.LimitsConfig limits) {
        return new OperationLimits(
                limits.tokens(),
                Math.toIntExact(limits.body().asLongValue()),
                limits.nesting(),
                limits.depth(),
                limits.fields(),
                limits.rootFields(),
                limits.aliases(),
                limits.directives(),
                limits.introspectionDepth(),
                limits.pageSize(),
                limits.pageArguments(),
                limits.cost(),
                limits.listSize());
    }
}
