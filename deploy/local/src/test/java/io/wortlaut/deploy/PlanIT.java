package io.wortlaut.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line has all that planning needs. */
class PlanIT {

    private static final Path HOME = Installation.current().home();

    @TempDir
    private Path folder;

    @Test
    void printsThePlanOfAnOperation() throws IOException, InterruptedException {
        Path operation = Files.writeString(
                folder.resolve("newest.graphql"),
                "{ actors(first: 1) { edges { node { statements { edges { node { provenance { article { headline } } } } } } } } }");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        HOME.resolve("deploy/local/target/deploy-local.jar").toString(),
                        "plan",
                        HOME.resolve("gateway/supergraph.graphql").toString(),
                        operation.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).containsSubsequence("#0 fetch claims", "#1 after #0 fetch articles", "for Article at");
    }
}
