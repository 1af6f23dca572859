package io.wortlaut.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** Starts the subgraphs of the library and lets the gateway serve them; the shop is moved by a setting, ratings are gone. */
public class LibraryGraph implements QuarkusTestResourceLifecycleManager {
    private Map<String, SubgraphServer> servers = Map.of();
    private Path supergraph;

    @Override
    public Map<String, String> start() {
        try {
            var scenario = FederationScenario.named("entities/one-key");
            servers = scenario.start();
            var sdl = scenario.supergraph(servers)
                    .replace(servers.get("shop").url(), "http://127.0.0.1:1/moved")
                    .replace(servers.get("ratings").url(), "http://127.0.0.1:1/gone");
            supergraph = Files.createTempFile("supergraph", ".graphql");
            Files.writeString(supergraph, sdl);
            return Map.of(
                    "wortlaut.gateway.supergraph", supergraph.toString(),
                    "wortlaut.gateway.subgraph.SHOP.url", servers.get("shop").url(),
                    "wortlaut.gateway.expose-query-plan", "true",
                    "wortlaut.gateway.measured-operations", "3",
                    "wortlaut.gateway.limits.body", "4k",
                    "wortlaut.gateway.limits.tokens", "200");
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
