package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
        value = TokenIssuer.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.jwt.required", value = "true"),
        })
class TokenRequiredTest {

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
}
