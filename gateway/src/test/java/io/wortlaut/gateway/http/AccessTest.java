package io.wortlaut.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(
        value = TokenIssuer.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "graph", value = "clinic"))
class AccessTest {

    private static ValidatableResponse post(String query, String token) {
        var request = given().contentType("application/json").body(Map.of("query", query));
        return (token == null ? request : request.header("Authorization", "Bearer " + token))
                .post("/graphql")
                .then();
    }

    private static String token(String scope) {
        var claims = TokenIssuer.claims();
        claims.setStringClaim("scope", scope);
        return TokenIssuer.token(claims);
    }

    private static List<Object> path(Object... steps) {
        return List.of(steps);
    }

    @Test
    void withholdsFieldsAndSaysSo() {
        for (var time = 0; time < 2; time++) { // planned anew, then remembered
            post("{ patients { name diagnosis balance } }", null)
                    .statusCode(200)
                    .body("data.patients.name", contains("Enno Janssen", "Wiebke Onken"))
                    .body("data.patients.diagnosis", contains(nullValue(), nullValue()))
                    .body("data.patients.balance", contains(nullValue(), nullValue()))
                    .body("errors", hasSize(2))
                    .body(
                            "errors.path",
                            containsInAnyOrder(path("patients", "@", "diagnosis"), path("patients", "@", "balance")))
                    .body(
                            "errors.extensions.code",
                            contains("UNAUTHORIZED_FIELD_OR_TYPE", "UNAUTHORIZED_FIELD_OR_TYPE"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "patients:read, false",
        "diagnoses:read, false",
        "patients:read diagnoses:read, true",
        "other diagnoses:read patients:read, true",
        "doctor, true",
        "'', false",
    })
    void asksForOneSetOfScopes(String scopes, boolean allowed) {
        post("{ patient(id: \"p1\") { d: diagnosis bill } }", token(scopes))
                .body("data.patient.d", allowed ? equalTo("hiccups") : nullValue())
                .body("data.patient.bill", allowed ? equalTo("for hiccups") : nullValue())
                .body("errors", allowed ? nullValue() : hasSize(2));
    }

    @Test
    void takesNullableParentsWithWhatMustNotBeNull() {
        post("{ patient(id: \"p1\") { name phone } }", null)
                .body("data.patient", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo(path("patient", "phone")));
        post("{ patients { phone } }", null)
                .body("data", nullValue())
                .body("errors.extensions.code", contains("UNAUTHORIZED_FIELD_OR_TYPE"));
        post("{ patient(id: \"p1\") { phone } }", token("")).body("data.patient.phone", equalTo("110"));
    }

    @Test
    void withholdsFieldsOfTypesThatMayNotBeSeen() {
        post("{ mood wards { name } patient(id: \"p1\") { secret } ping }", null)
                .body("data.mood", nullValue())
                .body("data.wards", nullValue())
                .body("data.patient.secret", nullValue())
                .body("data.ping", equalTo("pong"))
                .body("errors.path", containsInAnyOrder(path("mood"), path("wards"), path("patient", "secret")));
        post("{ mood patient(id: \"p1\") { secret } }", token("secrets:read"))
                .body("data.mood", equalTo("CALM"))
                .body("data.patient.secret", equalTo("s1"))
                .body("errors", nullValue());
    }

    @Test
    void withholdsObjectsBehindInterfacesAndUnions() {
        post("{ found { __typename ... on Ward { name } ... on Patient { name } } }", null)
                .body("data.found", nullValue())
                .body("errors.path", contains(path("found", "@")));
        post("{ people { name } }", null)
                .body("data.people", nullValue())
                .body("errors.path", contains(path("people", "@")));
        post("{ people { name } }", token(""))
                .body("data.people.name", contains("Enno Janssen", "Ute Harms"))
                .body("errors", nullValue());
        post("{ people { __typename ... on Patient { name } } }", null)
                .body("data.people.name", hasItem("Enno Janssen"))
                .body("errors", nullValue());
    }

    @Test
    void asksTheTokenAboutPolicies() {
        var claims = TokenIssuer.claims();
        claims.setStringListClaim("policies", "staff", "other");
        post("{ wards { name } }", TokenIssuer.token(claims)).body("data.wards.name", contains("West"));
        post("{ wards { name } }", token("staff")).body("data.wards", nullValue());
    }

    @Test
    void sendsNoSubgraphWhatMayNotBeSeenNorMutatesAnything() {
        post("mutation { admit(name: \"x\") { name } ping }", null)
                .body("data.admit", nullValue())
                .body("data.ping", equalTo("pong"))
                .body("errors.path", contains(path("admit")));
        post("mutation { admit(name: \"x\") { name } }", token("patients:write"))
                .body("data.admit.name", equalTo("Wiebke Onken"));
    }

    @Test
    void keepsPlansOfDifferentCallersApart() {
        var query = "query Apart { patient(id: \"p1\") { balance } audit }";
        for (var time = 0; time < 2; time++) {
            post(query, null).body("data.patient.balance", nullValue()).body("errors", hasSize(2));
            post(query, token("billing:read"))
                    .body("data.patient.balance", equalTo(40))
                    .body("errors.path", contains(path("audit")));
            post(query, token("billing:read audit:read"))
                    .body("data.audit", equalTo("nothing to see"))
                    .body("errors", nullValue());
        }
    }

    @Test
    void hidesAccessMachineryFromClients() {
        post("{ __schema { types { name } directives { name } } }", null)
                .body(
                        "data.__schema.types.name.findAll { it.contains('__Scope') || it.contains('__Policy') }",
                        hasSize(0))
                .body("data.__schema.directives.name.findAll { it == 'requiresScopes' }", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired",
                "issuer",
                "audience",
                "unsigned",
                "confused",
                "endless",
                "garbage",
                "early",
                "tampered"
            })
    void refusesTokensThatAreNotValid(String flaw) {
        JwtClaims claims = TokenIssuer.claims();
        var past = NumericDate.now();
        past.addSeconds(-120);
        var future = NumericDate.now();
        future.addSeconds(600);
        switch (flaw) {
            case "expired" -> claims.setExpirationTime(past);
            case "issuer" -> claims.setIssuer("https://other.example");
            case "audience" -> claims.setAudience("bakery");
            case "endless" -> claims.unsetClaim("exp");
            case "early" -> claims.setNotBefore(future);
            default -> {}
        }
        var token =
                switch (flaw) {
                    case "unsigned" -> TokenIssuer.unsigned(claims);
                    case "confused" -> TokenIssuer.confused(claims);
                    case "garbage" -> "a.b.c";
                    case "tampered" -> {
                        var parts = TokenIssuer.token(claims).split("\\.");
                        claims.setSubject("u2");
                        yield parts[0] + "." + TokenIssuer.token(claims).split("\\.")[1] + "." + parts[2];
                    }
                    default -> TokenIssuer.token(claims);
                };
        post("{ ping }", token)
                .statusCode(401)
                .header("www-authenticate", startsWith("Bearer error"))
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void fetchesKeysThatItDoesNotKnow() {
        var key = TokenIssuer.newKey();
        TokenIssuer.serveAllKeys();
        var token = TokenIssuer.token(TokenIssuer.claims(), key);
        // Keys are not asked for more often than every ten seconds.
        org.assertj.core.api.Assertions.assertThat(
                        java.util.stream.IntStream.range(0, 60).anyMatch(i -> {
                            pause();
                            return given().contentType("application/json")
                                            .header("Authorization", "Bearer " + token)
                                            .body(Map.of("query", "{ mood }"))
                                            .post("/graphql")
                                            .statusCode()
                                    == 200;
                        }))
                .isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
