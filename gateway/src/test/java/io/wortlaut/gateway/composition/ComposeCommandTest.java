package io.wortlaut.gateway.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class ComposeCommandTest {

    @TempDir
    private Path folder;

    private HttpServer subgraph;
    private String answer = "{\"data\": {\"_service\": {\"sdl\": \"type Query { served: Int }\"}}}";
    private String asked;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void serve() throws IOException {
        subgraph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subgraph.createContext("/graphql", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        subgraph.start();
    }

    @AfterEach
    void stop() {
        subgraph.stop(0);
    }

    @Test
    void composesFilesAndRunningSubgraphs() throws IOException {
        String url = url();

        int exitCode = run("read=" + file("type Query { written: Int }"), "asked=" + url);

        assertThat(exitCode).isZero();
        assertThat(out.toString(UTF_8))
                .contains("ASKED @join__graph(name: \"asked\", url: \"" + url + "\")")
                .contains("READ @join__graph(name: \"read\", url: \"http://read/graphql\")")
                .contains("served: Int @join__field(graph: ASKED)")
                .contains("written: Int @join__field(graph: READ)");
        assertThat(asked).contains("_service{sdl}");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void takesRoutingUrls() throws IOException {
        int exitCode = run("--url", "read=http://inside:9/graphql", "read=" + file("type Query { a: Int }"));

        assertThat(exitCode).isZero();
        assertThat(out.toString(UTF_8)).contains("url: \"http://inside:9/graphql\"");
    }

    @Test
    void printsErrorsOneALine() throws IOException {
        int exitCode = run("a=" + file("type Query { a: A b: B }"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "INVALID_GRAPHQL: [a] Unknown type \"A\", which \"Query.a\" names.",
                        "INVALID_GRAPHQL: [a] Unknown type \"B\", which \"Query.b\" names.");
    }

    @Test
    void printsHintsBesideTheSupergraph() throws IOException {
        int exitCode = run("a=" + file("type Query { \"One\" a: Int }"), "b=" + file("type Query { \"Two\" a: Int }"));

        assertThat(exitCode).isZero();
        assertThat(out.toString(UTF_8)).startsWith("schema");
        assertThat(err.toString(UTF_8)).startsWith("INCONSISTENT_DESCRIPTION: Element \"Query.a\"");
    }

    @Test
    void tellsThatASubgraphHasNoSchema() {
        answer = "{\"errors\": [{\"message\": \"no such field\"}]}";

        int exitCode = run("asked=" + url());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("Cannot read the schema of asked from " + url())
                .contains("no _service.sdl in the answer");
    }

    @Test
    void tellsThatAFileIsMissing() {
        int exitCode = run("a=" + folder.resolve("missing.graphql"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("Cannot read the schema of a from ");
    }

    @Test
    void explainsItself() {
        int exitCode = run("what");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("Not of the form NAME=VALUE: what")
                .contains("Usage: ");
    }

    private int run(String... args) {
        return ComposeCommand.run(List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String url() {
        return "http://127.0.0.1:" + subgraph.getAddress().getPort() + "/graphql";
    }

    private Path file(String sdl) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "schema", ".graphql"), sdl);
    }
}
