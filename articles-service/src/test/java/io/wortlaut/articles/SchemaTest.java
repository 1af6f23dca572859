package io.wortlaut.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Database.class)
class SchemaTest {

    private static final Path CHECKED_IN = Path.of("schema.graphql");
    private static final Path SERVED = Path.of("target/schema.graphql");

    @Test
    void servesTheSchemaThatIsCheckedIn() throws IOException {
        String served = given().contentType("application/json")
                        .body(Map.of("query", "{ _service { sdl } }"))
                        .post("/graphql")
                        .<String>path("data._service.sdl")
                        .strip()
                + "\n";
        Files.writeString(SERVED, served);

        assertThat(served)
                .as(
                        "The service serves another schema than %s. If the change is wanted, run"
                                + " 'cp articles-service/%s articles-service/%s' and compose the supergraph anew.",
                        CHECKED_IN, SERVED, CHECKED_IN)
                .isEqualTo(Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "");
    }
}
