package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.streaming.TestSocket;

@QuarkusTest
@QuarkusTestResource(
        value = TokenIssuer.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.jwt.required", value = "true"),
        })
class TokenRequiredTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void answersNobodyWithoutAToken() {
        given().contentType("application/json")
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("www-authenticate", "Bearer")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        given().contentType("application/json")
                .header("Authorization", "Bearer " + TokenIssuer.token(TokenIssuer.claims()))
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.ping", equalTo("pong"));
    }

    @Test
    void answersNobodyOverASocketWithoutAToken() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            assertThat(client.subscribe("1", "{ ping }").next()).contains("\"error\"", "UNAUTHENTICATED");
        }
        var token = TokenIssuer.token(TokenIssuer.claims());
        try (var client = new TestSocket(port, "graphql-transport-ws")) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}");
            client.next();
            assertThat(client.subscribe("1", "{ ping }").next()).contains("{\"data\":{\"ping\":\"pong\"}}");
        }
    }
}
