package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
        value = KeysOutOfReachTest.Issuer.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "graph", value = "clinic"))
class KeysOutOfReachTest {

    /** One whose keys never come. */
    public static class Issuer extends ServedGraph {
        private SilentKeyServer server;

        @Override
        public Map<String, String> start() {
            server = new SilentKeyServer();
            var settings = new HashMap<>(super.start());
            settings.put("wortlaut.gateway.jwt.jwks", server.address());
            return settings;
        }

        @Override
        public void stop() {
            server.close();
            super.stop();
        }
    }

    @Test
    void answersOnlyThoseWhoHaveNoToken() {
        var token = TokenIssuer.token(TokenIssuer.claims(), TokenIssuer.newKey());
        given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(503)
                .body("errors[0].extensions.code", equalTo("JWKS_UNAVAILABLE"));
        given().contentType("application/json")
                .body(Map.of("query", "{ ping }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.ping", equalTo("pong"));
    }
}
