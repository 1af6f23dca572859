package io.wortlaut.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One Postgres for all tests, set up as a deployer does: database, role and schema are there. On it the first release
 * ran and left its rows, so that every test also is one of an upgraded database.
 */
public class Database implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "articles";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start();
            execute("postgres", "create role articles login password 'articles'");
            execute("postgres", "create database wortlaut");
            execute("wortlaut", "create schema articles authorization articles");
            String url = "jdbc:postgresql://localhost:%d/wortlaut?currentSchema=articles".formatted(postgres.getPort());
            runFirstRelease(url);
            return Map.of(
                    "quarkus.datasource.jdbc.url", url,
                    "quarkus.datasource.username", USER,
                    "quarkus.datasource.password", USER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void runFirstRelease(String url) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .schemas("articles")
                .defaultSchema("articles")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/first-release/rows.sql")));
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
