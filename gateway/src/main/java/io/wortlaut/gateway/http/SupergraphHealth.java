package io.wortlaut.gateway.http;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.wortlaut.gateway.transport.HttpTransport;

/**
 * The gateway is ready once it has a supergraph. A subgraph that is gone does not make it less ready, since the others can
 * still be asked, and another gateway would not reach it either; the data say of each how it did when asked last. One that
 * has not been asked for a while is asked now, for the next time.
 */
@Readiness
@Singleton
class SupergraphHealth implements HealthCheck {
    private final CurrentGraph graph;
    private final HttpTransport transport;

    SupergraphHealth(CurrentGraph graph, HttpTransport transport) {
        this.graph = graph;
        this.transport = transport;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("supergraph").up();
        for (var subgraph : graph.engine().supergraph().subgraphList()) {
            var state = transport.state(subgraph);
            response.withData(subgraph.name(), state.status() + " " + subgraph.url() + ": " + state.detail());
            transport.probe(subgraph);
        }
        return response.build();
    }
}
