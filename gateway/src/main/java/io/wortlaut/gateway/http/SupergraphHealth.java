package io.wortlaut.gateway.http;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.transport.HttpTransport;

/**
 * The gateway is ready once it has a supergraph. A subgraph that is gone does not make it less ready, since the others can
 * still be asked; how each did when asked last is there to be read.
 */
@Readiness
@Singleton
class SupergraphHealth implements HealthCheck {
    private final Engine engine;
    private final HttpTransport transport;

    SupergraphHealth(Engine engine, HttpTransport transport) {
        this.engine = engine;
        this.transport = transport;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("supergraph").up();
        engine.supergraph()
                .subgraphList()
                .forEach(subgraph ->
                        response.withData(subgraph.name(), subgraph.url() + " " + transport.state(subgraph)));
        return response.build();
    }
}
