package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

/** The two shell scripts that run inside containers. */
class ContainerScriptsTest {

    private record Run(int exitCode, String output) {}

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void healthyMeansReady(int status, int exitCode) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            Run run = run("deploy/docker/healthy", Map.of("QUARKUS_HTTP_PORT", port(server)));

            assertThat(run.exitCode()).isEqualTo(exitCode);
        } finally {
            server.stop(0);
        }
    }

    private static String port(HttpServer server) {
        return Integer.toString(server.getAddress().getPort());
    }

    @Test
    void nobodyListeningIsNotHealthy() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        Run run = run("deploy/docker/healthy", Map.of("QUARKUS_HTTP_PORT", Integer.toString(closed)));

        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void passwordsOfAnyKindReachPostgresQuoted(@TempDir Path programs) throws Exception {
        Path psql = Files.writeString(programs.resolve("psql"), "#!/bin/sh\nexec cat\n");
        assertThat(psql.toFile().setExecutable(true)).isTrue();

        Run run = run(
                "deploy/postgres/init-docker.sh",
                Map.of(
                        "PATH", programs + ":" + System.getenv("PATH"),
                        "INIT_SQL", Checkout.path("deploy/postgres/init.sql").toString(),
                        "POSTGRES_USER", "postgres",
                        "POSTGRES_DB", "wortlaut",
                        "ARTICLES_DB_PASSWORD", "it's \\ & $HOME / ${claims_password",
                        "CLAIMS_DB_PASSWORD", "plain"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .isEqualTo(Checkout.text("deploy/postgres/init.sql")
                        .replace("${articles_password}", "it''s \\ & $HOME / ${claims_password")
                        .replace("${claims_password}", "plain"));
    }

    @Test
    void aMissingPasswordStopsTheDatabase() throws Exception {
        Run run = run(
                "deploy/postgres/init-docker.sh",
                Map.of("INIT_SQL", Checkout.path("deploy/postgres/init.sql").toString(), "ARTICLES_DB_PASSWORD", ""));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).isEmpty();
    }

    private static Run run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", Checkout.path(script).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
