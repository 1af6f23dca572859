package io.wortlaut.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.wortlaut.deploy.CommandFailure;

/** What a system that was killed the hard way left running. */
final class Leftovers {

    private Leftovers() {}

    /** Stops a Postgres that still runs on this data folder; its own start-up then recovers from the log. */
    static void stopPostgres(Path dataFolder) {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(process -> runsOn(process, dataFolder)).ifPresent(process -> {
                process.destroy();
                process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            });
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException failure) {
            throw new CommandFailure(pidFile + " cannot be read; remove it if no Postgres is running", failure);
        }
    }

    private static boolean runsOn(ProcessHandle process, Path dataFolder) {
        // A process id is used again after a restart of the machine: only one that names our folder is ours.
        return String.join(" ", process.info().arguments().orElse(new String[0]))
                .contains(dataFolder.toString());
    }
}
