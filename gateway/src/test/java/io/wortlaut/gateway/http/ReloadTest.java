package io.wortlaut.gateway.http;

import static io.wortlaut.gateway.testgraph.GraphClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.GraphClient;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** The supergraph's file changes while the gateway runs, in the way that Kubernetes changes a mounted ConfigMap. */
@QuarkusTest
@TestProfile(ReloadTest.Mounted.class)
class ReloadTest {
    private static final String NEW_QUERY = "{ book(isbn: \"b1\") { pages pageCount: pages } }";

    ConfigMap files;

    @TestHTTPResource("/graphql")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private GraphClient client;

    /** A gateway that looks at its file often. */
    public static class Mounted implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ConfigMap.class));
        }
    }

    /** The library's subgraphs, and a supergraph in a folder that a symbolic link leads to. */
    public static class ConfigMap implements QuarkusTestResourceLifecycleManager {
        private Map<String, SubgraphServer> servers = Map.of();
        private Path mount;
        private String sdl;
        private int versions;

        @Override
        public Map<String, String> start() {
            try {
                var scenario = FederationScenario.named("entities/one-key");
                servers = scenario.start();
                mount = Files.createTempDirectory("config");
                sdl = scenario.supergraph(servers);
                swap(sdl);
                Files.createSymbolicLink(mount.resolve("supergraph.graphql"), Path.of("..data", "supergraph.graphql"));
                return Map.of(
                        "wortlaut.gateway.supergraph",
                        mount.resolve("supergraph.graphql").toString(),
                        "wortlaut.gateway.reload",
                        "20ms");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Writes into a new folder and lets the link lead there, in one step. */
        void swap(String text) throws IOException {
            var folder = Files.createDirectory(mount.resolve("..version" + ++versions));
            Files.writeString(folder.resolve("supergraph.graphql"), text);
            var link = Files.createSymbolicLink(mount.resolve("..tmp"), folder.getFileName());
            Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(this, new TestInjector.MatchesType(ConfigMap.class));
        }

        @Override
        public void stop() {
            servers.values().forEach(SubgraphServer::close);
        }
    }

    @BeforeEach
    void start() {
        client = new GraphClient(gateway);
    }

    @AfterEach
    void restore() throws Exception {
        files.servers.get("catalogue").release();
        var before = count("loaded");
        if (!Files.readString(files.mount.resolve("supergraph.graphql")).equals(files.sdl)) {
            files.swap(files.sdl);
            await(() -> count("loaded") > before
                    || client.answer("{ best { stars } }").contains("\"data\""));
        }
        client.close();
    }

    @Test
    void servesTheNewGraphWhileOldOperationsGoOn() throws Exception {
        var catalogue = files.servers.get("catalogue");
        catalogue.hold();
        var calls = catalogue.calls().size();
        var early = client.ask("{ book(isbn: \"b1\") { pages stars } }");
        await(() -> catalogue.calls().size() > calls);

        files.swap(files.sdl.replace("stars: Float", "points: Float"));
        await(() -> client.answer("{ best { points } }").contains("\"data\""));
        assertThat(client.answer("{ best { stars } }")).contains("GRAPHQL_VALIDATION_FAILED");
        catalogue.release();

        assertThat(early.join().body()).isEqualTo("{\"data\":{\"book\":{\"pages\":120,\"stars\":4.5}}}");
    }

    @Test
    void refusesABadFileOnceAndServesTheOldGraph() throws Exception {
        var before = count("refused");

        files.swap(files.sdl.substring(0, files.sdl.length() / 2));
        await(() -> count("refused") > before);

        assertThat(client.answer(NEW_QUERY)).isEqualTo("{\"data\":{\"book\":{\"pages\":120,\"pageCount\":120}}}");
        assertThat(count("refused")).isEqualTo(before + 1);
    }

    private double count(String outcome) {
        return meters.get("wortlaut.gateway.reloads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
