package io.wortlaut.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One Postgres for all tests, set up as a deployer does: database, role and schema are there, the tables are not. */
public class Database implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", create("wortlaut"),
                "quarkus.datasource.username", "articles",
                "quarkus.datasource.password", "articles");
    }

    /**
     * Creates another database for the service.
     *
     * @return its JDBC address
     */
    static synchronized String create(String database) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
                execute("postgres", "create role articles login password 'articles'");
            }
            execute("postgres", "create database " + database);
            execute(database, "create schema articles authorization articles");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "jdbc:postgresql://localhost:%d/%s?currentSchema=articles".formatted(postgres.getPort(), database);
    }

    private static void execute(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
