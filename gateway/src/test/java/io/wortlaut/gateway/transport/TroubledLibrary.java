package io.wortlaut.gateway.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.Relay;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/**
 * A gateway before subgraphs that tests can put in trouble. The catalogue may be asked again, the shop has little room and
 * time, ratings are behind a relay and a circuit breaker.
 */
public class TroubledLibrary implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }

    /** The subgraphs; tests get them by a field of this type. */
    public static class Servers implements QuarkusTestResourceLifecycleManager {
        private Map<String, SubgraphServer> servers = Map.of();
        private Relay relay;
        private Path supergraph;

        public SubgraphServer server(String name) {
            return servers.get(name);
        }

        Relay relay() {
            return relay;
        }

        /** Everything works, nothing has been asked. */
        void reset() {
            servers.values().forEach(server -> {
                server.fault("");
                server.release();
                server.headers(Map.of());
                server.calls().clear();
            });
        }

        @Override
        public Map<String, String> start() {
            try {
                var scenario = FederationScenario.named("entities/one-key");
                servers = scenario.start();
                relay = new Relay(server("ratings").url());
                supergraph = Files.createTempFile("supergraph", ".graphql");
                Files.writeString(supergraph, scenario.supergraph(servers));
                return Map.ofEntries(
                        Map.entry("wortlaut.gateway.supergraph", supergraph.toString()),
                        Map.entry("wortlaut.gateway.operation-timeout", "6s"),
                        Map.entry("wortlaut.gateway.limits.batch", "3"),
                        Map.entry("wortlaut.gateway.client.max-answer", "64k"),
                        Map.entry("wortlaut.gateway.client.breaker", "0"),
                        Map.entry("wortlaut.gateway.client.breaker-pause", "300ms"),
                        Map.entry("wortlaut.gateway.client.retries", "0"),
                        Map.entry("wortlaut.gateway.client.forward-headers", "x-reader,x-room"),
                        Map.entry("wortlaut.gateway.subgraph.catalogue.retries", "1"),
                        Map.entry("wortlaut.gateway.subgraph.shop.timeout", "4s"),
                        Map.entry("wortlaut.gateway.subgraph.shop.connections", "2"),
                        Map.entry("wortlaut.gateway.subgraph.shop.waiting", "1"),
                        Map.entry("wortlaut.gateway.subgraph.ratings.url", relay.url()),
                        Map.entry("wortlaut.gateway.subgraph.ratings.breaker", "50"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(this, new TestInjector.MatchesType(Servers.class));
        }

        @Override
        public void stop() {
            servers.values().forEach(SubgraphServer::close);
            try {
                relay.close();
                Files.deleteIfExists(supergraph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
