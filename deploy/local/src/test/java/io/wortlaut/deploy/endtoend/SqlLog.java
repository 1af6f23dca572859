package io.wortlaut.deploy.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Counts what the services ask of Postgres, by Postgres' own log, so that no service has to count itself. */
final class SqlLog {

    /** What the services ask all the time, whoever asks them: the change feed and the work queue. */
    private static final List<String> BACKGROUND = List.of(
            "event_horizon",
            "webhook",
            "change_entry",
            "skip locked",
            " from feed",
            " from work",
            "claims.feed",
            "claims.work");

    private final Path log;

    SqlLog(RunningStack running) {
        this.log = running.data().log("postgres");
        String url = "jdbc:postgresql://localhost:" + running.stack().ports().database() + "/wortlaut";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            statement.execute("ALTER SYSTEM SET log_line_prefix = '%u| '");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The queries that a role has sent while the work was done, without those of its background work. */
    List<String> during(String role, Runnable work) {
        int before = lines().size();
        work.run();
        List<String> lines = lines();
        return lines.subList(before, lines.size()).stream()
                .filter(line -> line.startsWith(role + "| LOG:  execute "))
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(": select"))
                // The driver looks a result's columns up once per connection, whatever the page.
                .filter(line -> !line.contains("pg_catalog."))
                .filter(line -> BACKGROUND.stream().noneMatch(line.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
