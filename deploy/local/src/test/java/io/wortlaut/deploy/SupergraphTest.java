package io.wortlaut.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.gateway.composition.ComposeCommand;

/** The supergraph that the gateway runs is composed of the schemas that the services are tested to serve. */
class SupergraphTest {

    private static final Path HOME = Installation.current().home();

    @Test
    void theCheckedInSupergraphIsComposedOfTheCheckedInSubgraphs() throws IOException {
        ByteArrayOutputStream composed = new ByteArrayOutputStream();

        int exit = ComposeCommand.run(
                List.of(
                        "articles=" + HOME.resolve("articles-service/schema.graphql"),
                        "claims=" + HOME.resolve("claims-service/schema.graphql"),
                        "--url",
                        "articles=http://localhost:8081/graphql",
                        "--url",
                        "claims=http://localhost:8082/graphql"),
                new PrintStream(composed, true, StandardCharsets.UTF_8),
                System.err);

        assertThat(exit).isZero();
        assertThat(Files.readString(HOME.resolve("gateway/supergraph.graphql")))
                .as("gateway/supergraph.graphql is stale; CONTRIBUTING.md has the command that composes it")
                .isEqualTo(composed.toString(StandardCharsets.UTF_8));
    }
}
