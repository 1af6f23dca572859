package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.wortlaut.gateway.composition.Composer;
import io.wortlaut.gateway.composition.Composition;
import io.wortlaut.gateway.composition.SubgraphSdl;
import io.wortlaut.gateway.testgraph.EventServer;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** Two subgraphs with events, one of them by server-sent events, and one that knows what the gauges are called. */
public class TidesGraph implements QuarkusTestResourceLifecycleManager {
    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"])\n";
    private static final String TIDES = LINK + """
            type Subscription { tide(of: ID!): Gauge }
            type Gauge @key(fields: "id") { id: ID! level: Int }
            """;
    private static final String STORMS = LINK + """
            type Subscription { storm: Gauge }
            type Gauge @key(fields: "id") { id: ID! wind: Int }
            """;
    private static final String PLACES = LINK + """
            type Query { gauge: Gauge }
            type Gauge @key(fields: "id") { id: ID! name: String! }
            """;
    private static final String NAMES = LINK + """
            type Gauge @key(fields: "id") { id: ID! owner: String }
            """;

    private EventServer tides;
    private EventServer storms;
    private SubgraphServer places;
    private SubgraphServer names;
    private Path supergraph;

    @Override
    public Map<String, String> start() {
        try {
            tides = new EventServer();
            storms = new EventServer();
            var gauge = Map.of("__typename", "Gauge", "id", "g1", "name", "Sand");
            places = new SubgraphServer(
                    "places", PLACES, Map.of("Query", Map.of("gauge", gauge), "entities", List.of(gauge)), "");
            names = new SubgraphServer(
                    "names",
                    NAMES,
                    Map.of("entities", List.of(Map.of("__typename", "Gauge", "id", "g1", "owner", "guild"))),
                    "");
            supergraph = Files.createTempFile("supergraph", ".graphql");
            Files.writeString(supergraph, composed());
            return Map.of(
                    "wortlaut.gateway.supergraph", supergraph.toString(),
                    "wortlaut.gateway.reload", "20ms",
                    "wortlaut.gateway.client.forward-headers", "authorization",
                    "wortlaut.gateway.subscriptions.init-timeout", "1s",
                    "wortlaut.gateway.subscriptions.keep-alive", "1s",
                    "wortlaut.gateway.subscriptions.reconnects", "1",
                    "wortlaut.gateway.subscriptions.reconnect-pause", "10ms",
                    "wortlaut.gateway.subscriptions.subgraph.storms.protocol", "sse",
                    "wortlaut.gateway.subscriptions.subgraph.storms.url", storms.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String composed() {
        var composition = Composer.compose(List.of(
                new SubgraphSdl("tides", tides.url(), TIDES),
                new SubgraphSdl("storms", "http://127.0.0.1:1/elsewhere", STORMS),
                new SubgraphSdl("places", places.url(), PLACES),
                new SubgraphSdl("names", names.url(), NAMES)));
        return switch (composition) {
            case Composition.Composed composed -> composed.supergraphSdl();
            case Composition.Rejected rejected ->
                throw new IllegalStateException(rejected.errors().toString());
        };
    }

    /** Serves another supergraph, made of the first one. */
    void replace(UnaryOperator<String> change) throws IOException {
        Files.writeString(supergraph, change.apply(composed()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TidesGraph.class));
        injector.injectIntoFields(
                tides, field -> field.getName().equals("tides") && field.getType() == EventServer.class);
        injector.injectIntoFields(
                storms, field -> field.getName().equals("storms") && field.getType() == EventServer.class);
    }

    @Override
    public void stop() {
        tides.close();
        storms.close();
        places.close();
        names.close();
        try {
            Files.deleteIfExists(supergraph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
