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

    /** Claims the data folder for this process, or fails when another one that still runs has it. */
    static void claim(DataFolder data) {
        Path owner = data.ownerFile();
        try {
            if (Files.exists(owner)) {
                long pid = Long.parseLong(Files.readString(owner).strip());
                boolean alive = pid != ProcessHandle.current().pid()
                        && ProcessHandle.of(pid)
                                .flatMap(process -> process.info().command())
                                .filter(command -> command.endsWith("java"))
                                .isPresent();
                if (alive) {
                    throw new CommandFailure("Wortlaut is running already on the data folder " + data.root()
                            + " (process " + pid + "); stop that, or choose another folder with --data");
                }
            }
            Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException | NumberFormatException failure) {
            throw new CommandFailure(owner + " cannot be read; remove it if nothing is running", failure);
        }
    }

    /** Stops a service that outlived the command which started it, so that its port is free again. */
    static void stopService(Path pidFile, Path runnableJar) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid)
                    .filter(process -> runsOn(process, runnableJar))
                    .ifPresent(process -> {
                        process.destroy();
                        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
                    });
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException failure) {
            throw new CommandFailure(pidFile + " cannot be read; remove it if nothing is running", failure);
        }
    }

    private static boolean runsOn(ProcessHandle process, Path file) {
        // A process id is used again after a restart of the machine: only one that names our file is ours.
        return String.join(" ", process.info().arguments().orElse(new String[0]))
                .contains(file.toString());
    }
}
