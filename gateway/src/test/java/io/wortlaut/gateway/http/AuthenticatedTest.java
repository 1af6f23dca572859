package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.gateway.streaming.TestSocket;

/** What the settings ask a token for besides the supergraph. */
@QuarkusTest
@QuarkusTestResource(
        value = TokenIssuer.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.authenticated", value = "Mutation.*,Patient.invoices"),
        })
class AuthenticatedTest {
    private static final String CODE = "UNAUTHORIZED_FIELD_OR_TYPE";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static ValidatableResponse post(String query, @Nullable String token) {
        var request = given().contentType("application/json").body(Map.of("query", query));
        return (token == null ? request : request.header("Authorization", "Bearer " + token))
                .post("/graphql")
                .then();
    }

    private static String token() {
        return TokenIssuer.token(TokenIssuer.claims());
    }

    @Test
    void mutatesNothingForWhoeverIsNotKnown() {
        post("mutation { ping }", null)
                .statusCode(200)
                .body("data.ping", nullValue())
                .body("errors.path", contains(List.of("ping")))
                .body("errors.extensions.code", contains(CODE));
        post("mutation { ping }", "a.b.c").statusCode(401);
        post("mutation { ping }", token()).body("data.ping", equalTo("pong")).body("errors", nullValue());
    }

    @Test
    void asksForTheScopesOfTheSupergraphAsWell() {
        post("mutation { admit(name: \"x\") { name } ping }", token())
                .body("data.admit", nullValue())
                .body("data.ping", equalTo("pong"))
                .body("errors.path", contains(List.of("admit")));
    }

    @Test
    void answersTheRest() {
        post("{ ping patients { name invoices } }", null)
                .body("data.ping", equalTo("pong"))
                .body("data.patients.name", contains("Enno Janssen", "Wiebke Onken"))
                .body("data.patients.invoices", contains(nullValue(), nullValue()))
                .body("errors.path", contains(List.of("patients", "@", "invoices")))
                .body("errors.extensions.code", contains(CODE));
        post("{ patients { invoices } }", token()).body("data.patients.invoices", contains(3, 0));
    }

    @Test
    void holdsOverSocketsToo() throws Exception {
        try (var client = TestSocket.initialised(port)) {
            assertThat(client.subscribe("1", "mutation { ping }").next()).contains("{\"ping\":null}", CODE);
        }
        try (var client = new TestSocket(port, "graphql-transport-ws")) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token() + "\"}}");
            client.next();
            assertThat(client.subscribe("1", "mutation { ping }").next()).contains("{\"data\":{\"ping\":\"pong\"}}");
        }
    }
}
