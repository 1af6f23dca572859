package io.wortlaut.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.wortlaut.deploy.CommandFailure;

/** What a system that was killed the hard way left running, each program named by a file with its process id. */
final class Leftovers {

    private Leftovers() {}

    /** Claims the data folder for this process, or fails when another one that still runs has it. */
    static void claim(DataFolder data) {
        Path owner = data.ownerFile();
        running(owner)
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .ifPresent(other -> {
                    throw new CommandFailure("Wortlaut is running already on the data folder " + data.root()
                            + " (process " + other.pid() + "); stop that, or choose another folder with --data");
                });
        try {
            Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new CommandFailure(owner + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Stops a Postgres that still runs on this data folder; its own start-up then recovers from the log. */
    static void stopPostgres(Path dataFolder) {
        stop(dataFolder.resolve("postmaster.pid"), dataFolder);
    }

    /**
     * Stops a program that outlived the command which started it.
     *
     * @param pidFile has its process id in its first line
     * @param named what its command line names; a process id is used again after a restart of the machine, and only a
     *     process that names our file is ours
     */
    static void stop(Path pidFile, Path named) {
        running(pidFile)
                .filter(process -> String.join(" ", process.info().arguments().orElse(new String[0]))
                        .contains(named.toString()))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
                });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new CommandFailure(pidFile + " cannot be removed: " + failure.getMessage(), failure);
        }
    }

    private static Optional<ProcessHandle> running(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        } catch (IOException | NumberFormatException | NoSuchElementException failure) {
            throw new CommandFailure(pidFile + " cannot be read; remove it if nothing is running", failure);
        }
    }
}
