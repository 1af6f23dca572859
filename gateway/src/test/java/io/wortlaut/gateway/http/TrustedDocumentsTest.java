package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.gateway.streaming.TestSocket;

@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(
                    name = "wortlaut.gateway.trusted-documents.manifest",
                    value = "src/test/resources/trusted-documents.json"),
            @ResourceArg(name = "wortlaut.gateway.trusted-documents.only", value = "true"),
        })
class TrustedDocumentsTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static ValidatableResponse post(Map<String, ?> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/graphql")
                .then();
    }

    @Test
    void answersKnownDocumentsHoweverTheyAreNamed() {
        post(Map.of("documentId", "patient-by-id", "variables", Map.of("id", "p1")))
                .body("data.patient.name", equalTo("Enno Janssen"));
        post(Map.of("docId", "ping")).body("data.ping", equalTo("pong"));
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "ping"))))
                .body("data.ping", equalTo("pong"));
        post(Map.of("query", "query Ping { ping }")).body("data.ping", equalTo("pong"));
        given().queryParam("documentId", "ping").get("/graphql").then().body("data.ping", equalTo("pong"));
    }

    @Test
    void refusesEverythingElse() {
        post(Map.of("query", "{ ping }"))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_ID_REQUIRED"));
        post(Map.of(
                        "query",
                        "{ ping }",
                        "extensions",
                        Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "ping"))))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_ID_REQUIRED"));
        post(Map.of("query", "{ ping }", "documentId", "ping")).statusCode(400);
        post(Map.of("documentId", "pong"))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void readsTheManifestsThatToolsWrite(@TempDir Path folder) throws IOException {
        var apollo = Files.writeString(
                folder.resolve("apollo.json"),
                "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":["
                        + "{\"id\":\"dc67510f\",\"name\":\"A\",\"type\":\"query\",\"body\":\"query A { a }\"}]}");
        assertThat(trusted(apollo).text("dc67510f")).isEqualTo("query A { a }");
        var map = Files.writeString(folder.resolve("map.json"), "{\"1f\":\"query B { b }\"}");
        assertThat(trusted(map).text("1f")).isEqualTo("query B { b }");
        assertThat(trusted(map).contains("query B { b }")).isTrue();
        assertThat(trusted(map).text("2f")).isNull();
    }

    @Test
    void saysWhatIsWrongWithAManifest(@TempDir Path folder) throws IOException {
        for (var text : new String[] {"", "[]", "{\"1f\":1}", "{\"operations\":[{\"id\":\"a\"}]}"}) {
            var file = Files.writeString(folder.resolve("manifest.json"), text);
            assertThatThrownBy(() -> trusted(file))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("manifest.json");
        }
        assertThatThrownBy(() -> trusted(folder.resolve("none.json")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> TrustedDocuments.of(config(Optional.empty())))
                .hasMessageContaining("trusted-documents.manifest");
    }

    private static TrustedDocuments trusted(Path file) {
        return TrustedDocuments.of(config(Optional.of(file)));
    }

    private static GatewayConfig.TrustedDocumentsConfig config(Optional<Path> file) {
        return new GatewayConfig.TrustedDocumentsConfig() {
            @Override
            public Optional<Path> manifest() {
                return file;
            }

            @Override
            public boolean only() {
                return true;
            }
        };
    }

    @Test
    void refusesEverythingElseOverASocket() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            assertThat(client.subscribe("1", "{ ping }").next()).contains("PERSISTED_QUERY_ID_REQUIRED");
            client.send("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"documentId\":\"ping\"}}");
            assertThat(client.next()).contains("{\"data\":{\"ping\":\"pong\"}}");
        }
    }
}
