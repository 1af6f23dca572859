package io.wortlaut.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.supergraph.SupergraphParser;
import io.wortlaut.gateway.testgraph.FederationScenario;
import io.wortlaut.gateway.testgraph.JdkTransport;
import io.wortlaut.gateway.testgraph.PrettyJson;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/**
 * Runs every scenario against real HTTP servers and compares the plan, what the subgraphs were asked, and the answer. With
 * {@code -Dscenarios.update} the files are rewritten instead; read the difference before it is committed.
 */
class FederationTest {

    static Stream<FederationScenario> scenarios() throws Exception {
        return FederationScenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void planCallsAndAnswerAreAsExpected(FederationScenario scenario) throws Exception {
        // Given
        var servers = scenario.start();
        try (var transport = new JdkTransport(Duration.ofSeconds(20))) {
            var supergraph = SupergraphParser.parse(scenario.supergraph(servers));
            var engine = new Engine(supergraph, transport, EngineOptions.DEFAULT);

            // When
            var outcome = outcome(engine, scenario, servers);

            // Then
            if (System.getProperty("scenarios.update") != null) {
                scenario.update(outcome);
            }
            outcome.forEach((section, text) ->
                    assertThat(text).as("%s of %s", section, scenario).isEqualTo(scenario.section(section)));
        } finally {
            servers.values().forEach(SubgraphServer::close);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> outcome(
            Engine engine, FederationScenario scenario, Map<String, SubgraphServer> servers) throws Exception {
        var outcome = new LinkedHashMap<String, String>();
        var given = scenario.section("variables");
        var variables = given.isEmpty()
                ? Map.<String, Object>of()
                : (Map<String, Object>) JsonValues.read(given.getBytes(StandardCharsets.UTF_8));
        try {
            var operation = engine.prepare(scenario.section("query"), null);
            var labels = new HoldingLabels(
                    Set.copyOf(scenario.section("labels").lines().toList()), () -> 50);
            var planned = engine.plan(operation, variables, new Requester(Caller.ANONYMOUS, true, labels));
            outcome.put("plan", planned.explain().strip());
            var answer = engine.execute(planned, null).toCompletableFuture().get();
            var text = new StringBuilder(PrettyJson.of(answer.json()));
            for (var part : Parts.of(answer)) {
                text.append("\n---\n").append(PrettyJson.of(part));
            }
            outcome.put("answer", text.toString());
        } catch (RequestException e) {
            var errors = e.errors().stream().map(GraphQLError::toMap).toList();
            outcome.put("answer", PrettyJson.of(JsonValues.write(Map.of("errors", errors))));
        }
        outcome.put(
                "calls",
                servers.values().stream()
                        .flatMap(server -> server.calls().stream())
                        .sorted()
                        .collect(Collectors.joining("\n")));
        return outcome;
    }
}
