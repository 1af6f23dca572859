package io.wortlaut.claims;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real Postgres, prepared as the deployer prepares it, and a free port for the articles-service of the tests. */
public class EmbeddedPostgresResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            prepare(postgres);
            leaveRowsOfFirstVersion(postgres);
            Map<String, String> settings = new HashMap<>();
            settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("claims", "postgres"));
            settings.put("quarkus.datasource.username", "claims");
            settings.put("quarkus.datasource.password", "claims");
            settings.put("quarkus.rest-client.articles.url", "http://localhost:" + freePort());
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("embedded Postgres did not start", e);
        }
    }

    /** Role, schema and extensions: what the service does not create itself. */
    public static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm with schema public");
            statement.execute("create role claims login password 'claims'");
            statement.execute("create schema claims authorization claims");
        }
    }

    /** The service that starts on this database migrates what an old one left: see {@link UpgradeTest}. */
    private static void leaveRowsOfFirstVersion(EmbeddedPostgres postgres) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(postgres.getDatabase("claims", "postgres"))
                .defaultSchema("claims")
                .target("1")
                .load()
                .migrate();
        try (InputStream rows = EmbeddedPostgresResource.class.getResourceAsStream("/rows-of-v1.sql");
                Connection connection =
                        postgres.getDatabase("claims", "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("embedded Postgres did not stop", e);
        }
    }
}
