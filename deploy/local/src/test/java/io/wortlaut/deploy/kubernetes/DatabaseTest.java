package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What init.sql makes of a real Postgres, and that CloudNativePG is told to make the same. */
class DatabaseTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void prepareTwice() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        String script = Checkout.text("deploy/postgres/init.sql")
                .replace("${articles_password}", "it''s articles")
                .replace("${claims_password}", "claims");
        for (int run = 0; run < 2; run++) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void eachRoleWorksInItsOwnSchema() throws SQLException {
        try (Connection articles = connect("articles", "it's articles");
                Statement statement = articles.createStatement()) {
            statement.execute("CREATE TABLE own (word text)");
            statement.execute("CREATE INDEX ON own USING gin (word gin_trgm_ops)");
            statement.execute("SELECT unaccent(word) FROM articles.own WHERE word % 'Wort'");
        }
    }

    @Test
    void neitherRoleReachesTheOthersSchemaOrMakesItsOwn() throws SQLException {
        try (Connection articles = connect("articles", "it's articles");
                Statement statement = articles.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS secret (word text)");
        }
        try (Connection claims = connect("claims", "claims")) {
            assertDenied(claims, "SELECT * FROM articles.secret");
            assertDenied(claims, "CREATE TABLE articles.intruder ()");
            assertDenied(claims, "CREATE TABLE public.intruder ()");
            assertDenied(claims, "CREATE SCHEMA another");
        }
    }

    private static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres?currentSchema=%s,public".formatted(postgres.getPort(), role),
                role,
                password);
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .hasMessageContaining("permission denied");
    }

    @Test
    void cloudNativePgMakesTheSameRolesSchemasAndExtensions() {
        String script = Checkout.text("deploy/postgres/init.sql");

        Manifests manifests = Manifests.base();
        Cluster.Spec cluster = manifests.of(Cluster.class).getFirst().spec();
        Database.Spec database = manifests.of(Database.class).getFirst().spec();

        assertThat(cluster.managed().roles())
                .allSatisfy(role -> assertThat(role.login()).isTrue())
                .extracting(Cluster.Role::name)
                .containsExactlyInAnyOrderElementsOf(
                        pairs(script, "ALTER ROLE (\\w+) WITH (LOGIN)").keySet());
        Map<String, String> schemas = new TreeMap<>();
        database.schemas().forEach(schema -> schemas.put(schema.name(), schema.owner()));
        assertThat(schemas).isEqualTo(pairs(script, "CREATE SCHEMA IF NOT EXISTS (\\w+) AUTHORIZATION (\\w+)"));
        Map<String, String> extensions = new TreeMap<>();
        database.extensions().forEach(extension -> extensions.put(extension.name(), extension.schema()));
        assertThat(extensions).isEqualTo(pairs(script, "CREATE EXTENSION IF NOT EXISTS (\\w+) WITH SCHEMA (\\w+)"));
    }

    private static Map<String, String> pairs(String script, String pattern) {
        Map<String, String> pairs = new TreeMap<>();
        Pattern.compile(pattern).matcher(script).results().forEach(match -> pairs.put(match.group(1), match.group(2)));
        assertThat(pairs).isNotEmpty();
        return pairs;
    }

    @Test
    void everyReplicaGetsItsConnections() {
        assertConnectionsSuffice(Manifests.base());
        assertConnectionsSuffice(Manifests.production());
    }

    /** All pools full, with one more pod of each while rolling, and a few left for superusers and replication. */
    private static void assertConnectionsSuffice(Manifests manifests) {
        int pools = List.of("articles-service", "claims-service").stream()
                .mapToInt(name -> (maxReplicas(manifests, name) + 1)
                        * Integer.parseInt(WorkloadsTest.value(
                                WorkloadsTest.container(manifests.deployments().get(name)),
                                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE")))
                .sum();
        String allowed = manifests
                .of(Cluster.class)
                .getFirst()
                .spec()
                .postgresql()
                .parameters()
                .get("max_connections");
        assertThat(pools + 10).isLessThanOrEqualTo(Integer.parseInt(allowed));
    }

    private static int maxReplicas(Manifests manifests, String name) {
        return manifests.of(HorizontalPodAutoscaler.class).stream()
                .filter(scaler -> scaler.getMetadata().getName().equals(name))
                .mapToInt(scaler -> scaler.getSpec().getMaxReplicas())
                .findFirst()
                .orElse(1);
    }
}
