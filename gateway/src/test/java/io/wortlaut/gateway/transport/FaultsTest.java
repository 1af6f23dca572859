package io.wortlaut.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.GraphClient;
import io.wortlaut.gateway.testgraph.PrettyJson;

/**
 * What clients get when a subgraph is at fault, through the whole gateway. With {@code -Dscenarios.update} the files are
 * rewritten instead; read the difference before it is committed.
 */
@QuarkusTest
@TestProfile(TroubledLibrary.class)
class FaultsTest {
    TroubledLibrary.Servers library;

    @TestHTTPResource("/graphql")
    URI gateway;

    static Stream<FederationScenario> scenarios() throws Exception {
        return FederationScenario.all(Path.of("src/test/resources/faults"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRestOfTheAnswerIsDelivered(FederationScenario scenario) throws Exception {
        library.reset();
        for (var name : new String[] {"catalogue", "shop", "ratings"}) {
            library.server(name).fault(scenario.section("fault " + name));
        }

        try (var client = new GraphClient(gateway)) {
            var response = client.ask(scenario.section("query")).join();

            var answer = PrettyJson.of(response.body().getBytes(StandardCharsets.UTF_8));
            if (System.getProperty("scenarios.update") != null) {
                scenario.update(Map.of("answer", answer));
            }
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(answer).isEqualTo(scenario.section("answer"));
        }
    }
}
