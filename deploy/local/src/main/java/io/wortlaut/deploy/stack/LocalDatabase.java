package io.wortlaut.deploy.stack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.wortlaut.deploy.CommandFailure;

/** An embedded Postgres whose data outlive it, with the database, roles and schemas that the services expect. */
final class LocalDatabase implements Closeable {

    static final String NAME = "wortlaut";

    private static final String MAJOR = "18";

    private final EmbeddedPostgres postgres;

    private LocalDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts Postgres over the data folder and prepares it if it is new.
     *
     * @throws CommandFailure when the folder cannot be used
     */
    static LocalDatabase start(DataFolder data, int port, Path initScript) {
        requireUsable(data.postgres());
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data.postgres())
                    .setOverrideWorkingDirectory(data.binaries().toFile())
                    .setCleanDataDirectory(false)
                    // Stopped by the stack, after the services that use it.
                    .setRegisterShutdownHook(false)
                    // The same sort order and case rules on every machine, whatever its locales.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // The library switches it off, for tests; these data are to survive a power cut.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    // Taken from the machine as data are read, not before.
                    .setServerConfig("shared_buffers", "1GB")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            data.log("postgres").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            data.log("postgres").toFile()))
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
        } catch (IOException | IllegalStateException failure) {
            throw new CommandFailure(
                    "Postgres does not start on the data folder " + data.postgres() + " (" + failure.getMessage()
                            + "); its log is " + data.log("postgres") + ". Move the folder away to start afresh.",
                    failure);
        }
        LocalDatabase database = new LocalDatabase(postgres);
        try {
            database.prepare(Files.readString(initScript));
            return database;
        } catch (IOException | SQLException failure) {
            database.close();
            throw new CommandFailure(
                    "the database in " + data.postgres() + " cannot be prepared (" + failure.getMessage()
                            + "). Move the folder away to start afresh.",
                    failure);
        }
    }

    /** What Postgres itself would only say in its log, after we had waited for it in vain. */
    private static void requireUsable(Path folder) {
        Path version = folder.resolve("PG_VERSION");
        try {
            if (!Files.exists(folder) || isEmpty(folder)) {
                return;
            }
            if (!Files.isRegularFile(version) || !Files.isRegularFile(folder.resolve("global/pg_control"))) {
                throw new CommandFailure("the data folder " + folder + " is broken: it is neither empty nor a database."
                        + " Move it away to start afresh.");
            }
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR)) {
                throw new CommandFailure("the data folder " + folder + " was made by Postgres " + found + ", this is "
                        + MAJOR + ". Move it away to start afresh.");
            }
        } catch (IOException failure) {
            throw new CommandFailure("the data folder " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void prepare(String initScript) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
        try (Connection connection = postgres.getDatabase("postgres", NAME).getConnection();
                Statement statement = connection.createStatement()) {
            // Safe to run again, and one call is one transaction: half-prepared cannot be.
            statement.execute(initScript
                    .replace("${articles_password}", Service.ARTICLES.role())
                    .replace("${claims_password}", Service.CLAIMS.role()));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new CommandFailure("Postgres does not stop: " + failure.getMessage(), failure);
        }
    }
}
