package io.wortlaut.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import io.wortlaut.deploy.CommandFailure;

/**
 * Where a running system keeps everything: the database, its programs, and the logs.
 *
 * @param root absolute; made when it is first used
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The unpacked Postgres programs, which are the same for every start. */
    Path binaries() {
        return root.resolve("postgres-programs");
    }

    public Path log(String program) {
        return root.resolve("log").resolve(program + ".log");
    }

    /** Names the process that runs the system over these data. */
    Path ownerFile() {
        return root.resolve("wortlaut.pid");
    }

    /** Names the process of a service while it runs. */
    Path pidFile(Service service) {
        return root.resolve(service.module() + ".pid");
    }

    /** Makes the folders, or says in one sentence why it cannot. */
    void prepare() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new CommandFailure("the data folder " + root + " is a file; choose another with --data");
        }
        try {
            Files.createDirectories(root.resolve("log"));
            Files.createDirectories(binaries());
            if (!Files.isWritable(root)) {
                throw new CommandFailure("the data folder " + root + " cannot be written to");
            }
        } catch (IOException failure) {
            throw new CommandFailure(
                    "the data folder " + root + " cannot be made: " + failure.getMessage()
                            + "; choose another with --data",
                    failure);
        }
    }

    /** Deletes a folder and all in it, be it one or several of these: for whoever made it for a while. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
