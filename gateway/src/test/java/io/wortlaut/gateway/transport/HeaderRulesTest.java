package io.wortlaut.gateway.transport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.gateway.execution.JsonValues;

@QuarkusTest
@QuarkusTestResource(value = HeaderRulesTest.Echoes.class, restrictToAnnotatedClass = true)
class HeaderRulesTest {

    /** Two subgraphs that answer with the headers they got. */
    public static final class Echoes implements QuarkusTestResourceLifecycleManager {
        private HttpServer server;
        private Path supergraph;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", exchange -> {
                    var got = new TreeMap<String, String>();
                    exchange.getRequestHeaders().forEach((name, values) -> {
                        if (name.toLowerCase(java.util.Locale.ROOT).matches("x-.*|authorization|cookie|te")) {
                            got.put(name.toLowerCase(java.util.Locale.ROOT), String.join("+", values));
                        }
                    });
                    var field = exchange.getRequestURI().getPath().substring(1);
                    var answer = JsonValues.write(Map.of("data", Map.of(field, got.toString())));
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
                server.start();
                supergraph = Files.createTempFile("supergraph", ".graphql");
                var address = "http://127.0.0.1:" + server.getAddress().getPort();
                Files.writeString(supergraph, """
                        schema { query: Query }
                        enum join__Graph {
                          A @join__graph(name: "a", url: "%s/a")
                          B @join__graph(name: "b", url: "%s/b")
                        }
                        type Query @join__type(graph: A) @join__type(graph: B) {
                          a: String @join__field(graph: A)
                          b: String @join__field(graph: B)
                        }
                        """.formatted(address, address), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "wortlaut.gateway.supergraph", supergraph.toString(),
                    "wortlaut.gateway.client.forward-headers", "X-Tenant,x-user,authorization,te,x-gateway",
                    "wortlaut.gateway.client.rename-headers.x-user", "x-reader",
                    "wortlaut.gateway.client.insert-headers.x-gateway", "wortlaut",
                    "wortlaut.gateway.subgraph.b.withhold-headers", "authorization",
                    "wortlaut.gateway.subgraph.b.insert-headers.x-key", "k-b");
        }

        @Override
        public void stop() {
            server.stop(0);
            try {
                Files.deleteIfExists(supergraph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void givesEachSubgraphWhatItIsToGet() {
        given().contentType("application/json")
                .header("x-tenant", "t1")
                .header("x-user", "u1")
                .header("x-other", "o1")
                .header("x-gateway", "forged")
                .header("te", "trailers")
                .header("cookie", "c=1")
                .header("authorization", "Basic YTpi")
                .body(Map.of("query", "{ a b }"))
                .post("/graphql")
                .then()
                .body("data.a", equalTo("{authorization=Basic YTpi, x-gateway=wortlaut, x-reader=u1, x-tenant=t1}"))
                .body("data.b", equalTo("{x-gateway=wortlaut, x-key=k-b, x-reader=u1, x-tenant=t1}"));
    }

    @Test
    void sendsNothingThatTheClientDidNotSend() {
        given().contentType("application/json")
                .body(Map.of("query", "{ a }"))
                .post("/graphql")
                .then()
                .body("data.a", equalTo("{x-gateway=wortlaut}"));
    }
}
