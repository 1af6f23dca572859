package io.wortlaut.claims;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

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
