package io.wortlaut.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EngineOptions;
import io.wortlaut.gateway.execution.RandomOperation;
import io.wortlaut.gateway.execution.RequestException;
import io.wortlaut.gateway.execution.Requester;
import io.wortlaut.gateway.supergraph.SupergraphException;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/**
 * Changes the schemas of all scenarios at random. Whatever comes of it, the composer answers with a supergraph or with
 * errors; a supergraph is read or refused, and its operations are planned or refused. {@code -Dfuzz.requests=20000} and
 * {@code -Dfuzz.seed=7} as in the fuzz test of HTTP.
 */
class FuzzedSchemasTest {
    private static final Pattern TOKEN = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"[^\"]*\"|\\w+|\\S|\\s+");

    @Test
    void nothingIsThrownButWhatIsTyped() throws Exception {
        var runs = Integer.getInteger("fuzz.requests", 400);
        var random = new Random(Long.getLong("fuzz.seed", 1));
        var scenarios = Scenario.all().toList();
        var composed = 0;
        var planned = 0;

        for (var run = 0; run < runs; run++) {
            var scenario = scenarios.get(random.nextInt(scenarios.size()));
            var sdls = new ArrayList<SubgraphSdl>();
            scenario.subgraphs()
                    .forEach(sdl -> sdls.add(new SubgraphSdl(sdl.name(), sdl.url(), changed(sdl.sdl(), random))));
            try {
                if (Composer.compose(sdls) instanceof Composition.Composed result) {
                    composed++;
                    planned += plan(result.supergraphSdl(), random);
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("run " + run + " of " + scenario + ": " + sdls, e);
            }
        }

        assertThat(composed).isGreaterThan(runs / 20);
        assertThat(planned).isGreaterThan(runs / 20);
    }

    private static int plan(String sdl, Random random) {
        var planned = 0;
        try {
            var supergraph = SupergraphParser.parse(sdl);
            var engine = new Engine(supergraph, request -> new CompletableFuture<>(), EngineOptions.DEFAULT);
            for (var operation = 0; operation < 3; operation++) {
                try {
                    var prepared = engine.prepare(new RandomOperation(supergraph.api(), random).query(), null);
                    engine.plan(prepared, Map.of(), Requester.anonymous(true));
                    planned++;
                } catch (RequestException refused) {
                    assertThat(refused.errors()).isNotEmpty();
                }
            }
        } catch (SupergraphException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        return planned;
    }

    /** The text with some of its words left out, doubled, or put in place of others. */
    private static String changed(String text, Random random) {
        var tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(result -> result.group()).toList());
        for (var changes = random.nextInt(4); changes > 0 && !tokens.isEmpty(); changes--) {
            var at = random.nextInt(tokens.size());
            var other = tokens.get(random.nextInt(tokens.size()));
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, other);
                case 2 -> tokens.set(at, other);
                default -> tokens.set(at, tokens.get(at).isBlank() ? other : tokens.get(at) + tokens.get(at));
            }
        }
        return String.join("", tokens);
    }
}
