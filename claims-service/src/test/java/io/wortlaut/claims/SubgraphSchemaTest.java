package io.wortlaut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The schema that is checked in is the schema that is served. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class SubgraphSchemaTest {

    private static final Path CHECKED_IN = Path.of("schema.graphql");
    private static final Path SERVED = Path.of("target", "schema.graphql");

    @Test
    void servedSchemaIsTheOneCheckedIn() throws IOException {
        String served = GraphQl.ask("{ _service { sdl } }").getString("data._service.sdl");
        Files.writeString(SERVED, served);

        assertThat(served)
                .as(
                        "The subgraph's schema changed. If that is meant, run: cp claims-service/%s claims-service/%s"
                                + " and compose the supergraph again.",
                        SERVED, CHECKED_IN)
                .isEqualTo(Files.readString(CHECKED_IN));
    }
}
