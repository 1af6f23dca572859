package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** The compose file starts the same processes as the manifests, with the same settings. */
class ComposeTest {

    private final JsonNode compose = Yaml.document(Checkout.path("deploy/compose.yml"));
    private final JsonNode services = compose.path("services");
    private final Map<String, Deployment> deployments = Manifests.base().deployments();

    @Test
    void holdsPostgresAndTheThreeServices() {
        Set<String> expected = new HashSet<>(deployments.keySet());
        expected.add("postgres");

        assertThat(services.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(services.at("/postgres/image").asText()).isEqualTo("postgres:18");
    }

    @Test
    void usesTheSameImagesPortsAndSettings() {
        deployments.forEach((name, deployment) -> {
            Container container = WorkloadsTest.container(deployment);
            JsonNode service = services.path(name);

            assertThat(Kustomize.repository(service.path("image").asText().replaceAll("\\$\\{.*}", "tag")))
                    .isEqualTo(Kustomize.repository(container.getImage()));
            assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
            assertThat(service.at("/read_only").asBoolean()).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
            Map<String, String> expected = new TreeMap<>();
            for (EnvVar variable : container.getEnv()) {
                expected.put(variable.getName(), variable.getValue());
            }
            // Compose leaves the pool at the service's own default.
            expected.remove("QUARKUS_DATASOURCE_JDBC_MAX_SIZE");
            Map<String, String> settings = new TreeMap<>();
            service.path("environment")
                    .propertyStream()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asText()));
            assertThat(settings.keySet()).isEqualTo(expected.keySet());
            expected.forEach((variable, value) -> {
                if (value != null && !variable.equals("QUARKUS_DATASOURCE_JDBC_URL")) {
                    assertThat(settings).containsEntry(variable, value);
                }
            });
        });
    }

    @Test
    void connectsToTheSameDatabaseWithTheSameSearchPath() {
        for (String role : List.of("articles", "claims")) {
            String name = role + "-service";
            String path = "/wortlaut?currentSchema=" + role + ",public";

            assertThat(services.at("/" + name + "/environment/QUARKUS_DATASOURCE_JDBC_URL")
                            .asText())
                    .isEqualTo("jdbc:postgresql://postgres:5432" + path);
            assertThat(WorkloadsTest.value(
                            WorkloadsTest.container(deployments.get(name)), "QUARKUS_DATASOURCE_JDBC_URL"))
                    .startsWith("jdbc:postgresql://postgres-rw:5432" + path);
            assertThat(services.at("/" + name + "/environment/QUARKUS_DATASOURCE_USERNAME")
                            .asText())
                    .isEqualTo(role);
        }
        assertThat(services.at("/postgres/environment/POSTGRES_DB").asText()).isEqualTo("wortlaut");
    }

    @Test
    void givesPostgresTheMemoryThatItHasInTheCluster() {
        JsonNode cluster = Yaml.document(Checkout.path("deploy/kubernetes/overlays/production/postgres.yaml"))
                .at("/spec/postgresql/parameters");

        assertThat(services.at("/postgres/command").valueStream().map(JsonNode::asText))
                .contains(
                        "shared_buffers=" + cluster.path("shared_buffers").asText(),
                        "effective_cache_size="
                                + cluster.path("effective_cache_size").asText());
    }

    @Test
    void publishesOnlyTheGateway() {
        Set<String> publishing = new TreeSet<>();
        services.propertyStream()
                .filter(service -> service.getValue().has("ports"))
                .forEach(service -> publishing.add(service.getKey()));

        assertThat(publishing).containsExactly("gateway");
        assertThat(services.at("/gateway/ports")).singleElement().satisfies(port -> assertThat(port.asText())
                .endsWith(":8080"));
    }

    @Test
    void opensTheIntakeOnThisMachineOnly() {
        JsonNode intake =
                Yaml.document(Checkout.path("deploy/compose.intake.yml")).path("services");

        assertThat(intake.at("/articles-service/ports")).singleElement().satisfies(port -> assertThat(port.asText())
                .isEqualTo("127.0.0.1:8081:8081"));
        assertThat(intake.at("/claims-service/ports")).singleElement().satisfies(port -> assertThat(port.asText())
                .isEqualTo("127.0.0.1:8082:8082"));
    }

    @Test
    void waitsForWhatIsNeeded() {
        assertThat(dependencies("articles-service")).containsExactly("postgres");
        assertThat(dependencies("claims-service")).containsExactly("articles-service", "postgres");
        assertThat(dependencies("gateway")).containsExactly("articles-service", "claims-service");
        assertThat(services.at("/postgres/healthcheck/test/1").asText()).isEqualTo("pg_isready");
    }

    private Set<String> dependencies(String name) {
        JsonNode dependencies = services.path(name).path("depends_on");
        assertThat(dependencies)
                .allSatisfy(dependency ->
                        assertThat(dependency.path("condition").asText()).isEqualTo("service_healthy"));
        return dependencies.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theExampleSettingsAreThoseThatTheFileReads() {
        Set<String> read = Pattern.compile("\\$\\{(\\w+)[:}]")
                .matcher(Checkout.text("deploy/compose.yml"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> shown = Checkout.text("deploy/.env.example")
                .lines()
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(read);
    }

    @Test
    void everyMountedFileExists() {
        Path folder = Checkout.path("deploy");

        assertThat(services.findValues("volumes").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asText)
                        .filter(volume -> volume.startsWith("."))
                        .map(volume -> folder.resolve(volume.substring(0, volume.indexOf(':')))))
                .hasSize(3)
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    void networksAndVolumesAreDeclared() {
        services.propertyStream()
                .forEach(service -> service.getValue().path("networks").forEach(network -> assertThat(
                                compose.path("networks").has(network.asText()))
                        .as(service.getKey() + " " + network)
                        .isTrue()));
        assertThat(compose.path("volumes").has("postgres")).isTrue();
        assertThat(compose.at("/networks/database/internal").asBoolean()).isTrue();
    }
}
