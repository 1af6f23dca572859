package io.wortlaut.gateway.http;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.wortlaut.gateway.execution.Engine;

/** The gateway is ready once it has a supergraph. */
@Readiness
@Singleton
class SupergraphHealth implements HealthCheck {
    private final Engine engine;

    SupergraphHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("supergraph").up();
        engine.supergraph().subgraphList().forEach(subgraph -> response.withData(subgraph.name(), subgraph.url()));
        return response.build();
    }
}
