package io.wortlaut.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** Starts the subgraphs of the graph that the argument {@code graph} names; the other arguments are the gateway's settings. */
public class ServedGraph implements QuarkusTestResourceLifecycleManager {
    private static final Path ROOT = Path.of("src/test/resources/federation");

    private Map<String, SubgraphServer> servers = Map.of();
    private Map<String, String> arguments = Map.of();
    private Path supergraph;

    @Override
    public void init(Map<String, String> given) {
        arguments = given;
    }

    @Override
    public Map<String, String> start() {
        try {
            var graph = FederationScenario.read(ROOT.resolve(arguments.get("graph") + ".graph"));
            servers = graph.start();
            supergraph = Files.createTempFile("supergraph", ".graphql");
            Files.writeString(supergraph, graph.supergraph(servers));
            var settings = new HashMap<>(arguments);
            settings.remove("graph");
            settings.put("wortlaut.gateway.supergraph", supergraph.toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        servers.values().forEach(SubgraphServer::close);
        try {
            Files.deleteIfExists(supergraph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
