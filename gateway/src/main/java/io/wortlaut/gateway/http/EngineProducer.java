package io.wortlaut.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigurationException;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EngineOptions;
import io.wortlaut.gateway.limits.OperationLimits;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphException;
import io.wortlaut.gateway.transport.HttpTransport;
import io.wortlaut.gateway.transport.TransportConfig;

/** Builds the engine from the settings. */
@ApplicationScoped
class EngineProducer {

    @Produces
    @Singleton
    Engine engine(GatewayConfig config, TransportConfig subgraphs, HttpTransport transport) {
        var options =
                new EngineOptions(limits(config.limits()), config.limits().cachedCharacters(), config.introspection());
        return new Engine(supergraph(config, subgraphs), transport, options);
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

    @SuppressWarnings("UnusedException") // Quarkus prints the innermost message alone, and that one says it all
    private static Supergraph supergraph(GatewayConfig config, TransportConfig subgraphs) {
        try {
            return SupergraphFile.load(config, subgraphs);
        } catch (SupergraphException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }
}
