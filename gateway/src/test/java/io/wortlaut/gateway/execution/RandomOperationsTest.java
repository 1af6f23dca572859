package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.wortlaut.gateway.supergraph.SupergraphParser;
import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.JdkTransport;
import io.wortlaut.gateway.testgraph.Monolith;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** Whatever is asked, three subgraphs and a gateway answer what one service would, at once or in parts. */
class RandomOperationsTest {
    private static final int OPERATIONS = 400;

    @Test
    void federationAnswersWhatOneServiceWould() throws Exception {
        compare(transport -> transport, OPERATIONS);
    }

    /** Members in any order, blanks, escapes and things nobody asked for: what lies side by side seldom belongs together. */
    @Test
    void subgraphsMayWriteAsTheyLike() throws Exception {
        var odd = new RandomJson(new Random(1));
        compare(
                transport -> request -> transport
                        .send(request)
                        .thenApply(response ->
                                new SubgraphTransport.Response(response.status(), oddly(odd, response.body()))),
                OPERATIONS / 2);
    }

    private static byte[] oddly(RandomJson odd, byte[] json) {
        try {
            synchronized (odd) {
                return odd.text(odd.disordered(JsonValues.read(json))).getBytes(StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(UnaryOperator<SubgraphTransport> writing, int operations) throws Exception {
        // Given
        var scenario = FederationScenario.named("entities/one-key");
        var servers = scenario.start();
        try (var transport = new JdkTransport(Duration.ofSeconds(20))) {
            var supergraph = SupergraphParser.parse(scenario.supergraph(servers));
            var engine = new Engine(supergraph, writing.apply(transport), EngineOptions.DEFAULT);
            var monolith = new Monolith(supergraph.apiSdl(), scenario.mergedData(List.of("isbn", "id", "sheet")));
            var compared = 0;
            var parts = 0;
            for (var seed = 0; seed < operations; seed++) {
                var query = new RandomOperation(supergraph.api(), new Random(seed)).query();
                PreparedOperation operation;
                try {
                    operation = engine.prepare(query, null);
                } catch (RequestException e) {
                    continue; // fields that cannot be merged
                }

                // When
                var plan = engine.plan(operation, Map.of(), Requester.anonymous(true));
                var answer = engine.execute(operation, Map.of(), null)
                        .toCompletableFuture()
                        .get();
                var inParts = engine.execute(plan, null).toCompletableFuture().get();

                // Then
                var data = ((Map<?, ?>) JsonValues.read(answer)).get("data");
                var right = JsonValues.read(JsonValues.write(monolith.answer(query.replace("@defer ", ""))));
                assertThat(new String(JsonValues.write(data), StandardCharsets.UTF_8))
                        .as("seed %d: %s\n%s", seed, query, plan.explain())
                        .isEqualTo(new String(JsonValues.write(right), StandardCharsets.UTF_8));
                parts += inParts.rest() == null ? 0 : 1;
                assertThat(Parts.merged(inParts))
                        .as("in parts, seed %d: %s\n%s", seed, query, plan.explain())
                        .isEqualTo(right);
                compared++;
            }
            assertThat(compared).isGreaterThan(operations / 2);
            assertThat(parts).isGreaterThan(operations / 20);
        } finally {
            servers.values().forEach(SubgraphServer::close);
        }
    }
}
