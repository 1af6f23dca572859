package io.wortlaut.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.wortlaut.deploy.CommandFailure;

/** What is in the way of a start is named in one sentence. */
class StartFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamedWithItsUser() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", meant for the gateway, is taken");
        }
    }

    @Test
    void aPortBaseOutOfRangeIsRejected() {
        assertThatThrownBy(() -> new Ports(65_533))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("65533");
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(new DataFolder(file)::prepare)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("the data folder " + file + " is a file");
    }

    @Test
    void aFolderThatIsNoDatabaseIsLeftAloneAndNamed() throws IOException {
        DataFolder data = new DataFolder(folder);
        data.prepare();
        Files.createDirectories(data.postgres());
        Files.writeString(data.postgres().resolve("letter.txt"), "not a database");

        assertThatThrownBy(() -> LocalDatabase.start(data, 1, folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(data.postgres() + " is broken");
    }

    @Test
    void aDatabaseOfAnotherVersionIsNamed() throws IOException {
        DataFolder data = new DataFolder(folder);
        data.prepare();
        Files.createDirectories(data.postgres().resolve("global"));
        Files.writeString(data.postgres().resolve("global/pg_control"), "");
        Files.writeString(data.postgres().resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(() -> LocalDatabase.start(data, 1, folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("was made by Postgres 15, this is 18");
    }

    @Test
    void aFolderThatAnotherSystemRunsOnIsLeftToIt() throws Exception {
        DataFolder data = new DataFolder(folder);
        data.prepare();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName())
                .start();
        Files.writeString(data.ownerFile(), Long.toString(other.pid()));
        try {
            assertThatThrownBy(() -> Leftovers.claim(data))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("(process " + other.pid() + ")");
        } finally {
            other.destroyForcibly().waitFor();
        }

        Leftovers.claim(data);

        assertThat(data.ownerFile())
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    /** A program that runs until it is stopped. */
    static final class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
