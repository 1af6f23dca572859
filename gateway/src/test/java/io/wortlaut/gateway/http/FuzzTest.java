package io.wortlaut.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/**
 * Whatever clients send, they get an answer, it is no fault of the gateway, and the next client is served as ever.
 * {@code -Dfuzz.requests=20000} and {@code -Dfuzz.seed=7} ask for more and for others.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServedGraph.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "graph", value = "clinic"),
            @ResourceArg(name = "wortlaut.gateway.limits.cost", value = "5000"),
            @ResourceArg(name = "wortlaut.gateway.limits.batch", value = "5"),
        })
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final String[] CONTENT_TYPES = {
        "text/plain", "application/json; charset=utf-16", "application/graphql", "application/json;;", "x", "*/*"
    };

    @TestHTTPResource("/graphql")
    URI address;

    @ConfigProperty(name = "wortlaut.gateway.supergraph")
    Path supergraph;

    @Test
    void answersWhateverIsSent() throws Exception {
        System.out.printf("fuzz.seed=%d fuzz.requests=%d%n", SEED, REQUESTS);
        var schema = SupergraphParser.parse(Files.readString(supergraph)).api();
        var statuses = new TreeMap<Integer, Integer>();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 0; i < REQUESTS; i++) {
                var random = new Random(SEED + i);
                var body = new FuzzedRequest(schema, random).body();
                var answer = client.send(request(body, random), HttpResponse.BodyHandlers.ofByteArray());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                assertThat(answer.statusCode())
                        .as("fuzz.seed=%d: %s%n%s", SEED + i, text(body), text(answer.body()))
                        .isLessThan(500);
                check(answer, SEED + i, body);
                if (i % 100 == 99) {
                    servesOthers(client);
                }
            }
        }
        System.out.println("answers by status: " + statuses);
        assertThat(statuses).containsKeys(200, 400);
    }

    private HttpRequest request(byte[] body, Random random) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        request.header("content-type", "application/json");
        request.header("accept", random.nextBoolean() ? "application/graphql-response+json" : "application/json");
        return switch (random.nextInt(20)) {
            case 0 -> {
                var query = "query=" + URLEncoder.encode(text(body), StandardCharsets.UTF_8) + "&variables="
                        + (random.nextBoolean() ? "%7B%7D" : "%C3%28");
                yield request.uri(URI.create(address + "?"
                                + query.substring(0, Math.min(8_000, query.length()))
                                        .replaceAll("%.?$", "")))
                        .GET()
                        .build();
            }
            case 1 ->
                request.setHeader("content-type", CONTENT_TYPES[random.nextInt(CONTENT_TYPES.length)])
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
            case 2 ->
                request.method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
            default ->
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        };
    }

    private static void check(HttpResponse<byte[]> answer, long seed, byte[] body) throws Exception {
        var json = JsonValues.read(answer.body());
        if (answer.statusCode() >= 400) {
            var errors = (java.util.List<?>) ((Map<?, ?>) json).get("errors");
            assertThat(errors)
                    .as("fuzz.seed=%d: %s", seed, text(body))
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat((Map<?, ?>) ((Map<?, ?>) error).get("extensions"))
                            .isNotNull()
                            .extracting("code")
                            .isNotNull());
        }
    }

    private void servesOthers(HttpClient client) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ patients { name invoices } }\"}"))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"name\":\"Enno Janssen\",\"invoices\":3");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
