package io.wortlaut.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EngineOptions;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Builds the engine from the settings. */
@ApplicationScoped
class EngineProducer {

    @Produces
    @Singleton
    Engine engine(GatewayConfig config, HttpTransport transport) {
        Supergraph supergraph = SupergraphFile.load(config);
        var limits = config.limits();
        return new Engine(
                supergraph,
                transport,
                new EngineOptions(
                        limits.tokens(),
                        limits.depth(),
                        Math.toIntExact(limits.body().asLongValue()),
                        limits.cachedCharacters()));
    }
}
