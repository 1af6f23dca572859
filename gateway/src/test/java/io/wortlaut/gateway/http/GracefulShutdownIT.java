package io.wortlaut.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import io.wortlaut.gateway.streaming.TestSocket;

/** The packaged gateway is told to end while a client waits for an answer. */
class GracefulShutdownIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final CountDownLatch asked = new CountDownLatch(2);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void saysThatItIsNotReadyAndAnswersWhatIsUnderWay(@TempDir Path folder) throws Exception {
        var subgraph = subgraph();
        var port = freePort();
        var log = folder.resolve("gateway.log").toFile();
        var gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dquarkus.http.port=" + port,
                        "-Dwortlaut.gateway.supergraph=" + supergraph(folder, subgraph),
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            await(client, port, 200, gateway);
            var answer = client.sendAsync(query(port), HttpResponse.BodyHandlers.ofString());
            var idle = TestSocket.initialised(port);
            var busy = TestSocket.initialised(port).subscribe("1", "{ b: a }");
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

            gateway.toHandle().destroy();
            await(client, port, 503, gateway);
            assertThat(idle.next()).startsWith("closed 1001");
            assertThat(client.send(query(port), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("GOING_AWAY");
            mayAnswer.countDown();
            assertThat(busy.next()).isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"b\":1}}}");
            assertThat(busy.next()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
            assertThat(busy.next()).startsWith("closed 1001");

            assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"data\":{\"a\":1}}");
            assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(log.toPath()), e);
        } finally {
            gateway.destroyForcibly();
            subgraph.stop(0);
        }
    }

    private HttpServer subgraph() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var body = (request.contains("b:a") ? "{\"data\":{\"b\":1}}" : "{\"data\":{\"a\":1}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Path supergraph(Path folder, HttpServer subgraph) throws IOException {
        return Files.writeString(folder.resolve("supergraph.graphql"), """
                schema { query: Query }
                enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1:%d/") }
                type Query @join__type(graph: A) { a: Int }
                """.formatted(
                        subgraph.getAddress().getPort()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpRequest query(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ a }\"}"))
                .build();
    }

    /** Waits until the gateway says that it is ready, or that it is not. */
    private static void await(HttpClient client, int port, int status, Process gateway) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (var attempt = 0; attempt < 600; attempt++) {
            assertThat(gateway.isAlive()).as("the gateway runs").isTrue();
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == status) {
                    return;
                }
            } catch (ConnectException e) {
                // not listening yet
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the gateway's readiness was never answered with " + status);
    }
}
