package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The renderer that the other tests stand on: it does what kubectl does, and refuses what it does not know. */
class KustomizeTest {

    private static final Path KUBERNETES = Checkout.path("deploy/kubernetes");

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/production"})
    void rendersAsKubectlDoes(String folder) throws Exception {
        List<ObjectNode> rendered = Kustomize.render(KUBERNETES.resolve(folder), List.of());

        assertThat(byName(rendered)).isEqualTo(byName(kubectl(KUBERNETES.resolve(folder))));
    }

    @Test
    void rendersComponentsAsKubectlDoes() throws Exception {
        // Inside the module: Kustomize takes relative paths only.
        Path folder = Files.createDirectories(Path.of("target/with-components").toAbsolutePath());
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: wortlaut
                resources: [%s]
                components: [%s]
                """.formatted(
                        folder.relativize(KUBERNETES.resolve("overlays/production")),
                        Manifests.COMPONENTS.stream()
                                .map(name -> folder.relativize(KUBERNETES.resolve("components/" + name))
                                        .toString())
                                .collect(Collectors.joining(", "))));

        List<ObjectNode> rendered = Manifests.productionWithComponents().trees();

        assertThat(byName(rendered)).isEqualTo(byName(kubectl(folder)));
    }

    @Test
    void takesTheSupergraphFromTheGateway() {
        List<ObjectNode> maps = Manifests.base().trees().stream()
                .filter(resource -> resource.path("kind").asText().equals("ConfigMap"))
                .toList();

        assertThat(maps).singleElement().satisfies(map -> {
            assertThat(map.at("/data/supergraph.graphql").asText())
                    .isEqualTo(Checkout.text("gateway/supergraph.graphql"));
            assertThat(Kustomize.name(map)).startsWith("supergraph-");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namePrefix: test-",
                "resource: [a.yaml]",
                "resources: [../outside.yaml]",
                "resources: [missing.yaml]",
                "resources: [a.yaml, a.yaml]",
                "{resources: [a.yaml], images: [{name: typo, newTag: '1'}]}",
                "{resources: [a.yaml], images: [{name: app, digest: sha256:00}]}",
                "{resources: [a.yaml], patches: [{path: for-another.yaml}]}",
                "{resources: [a.yaml], patches: [{path: list.yaml}]}",
                "{resources: [a.yaml], patches: [{path: other-container.yaml}]}"
            })
    void refusesWhatItDoesNotSupport(String kustomization, @TempDir Path folder) throws IOException {
        String head = "apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, ";
        String body = kustomization.startsWith("{") ? kustomization.substring(1) : kustomization + "}";
        Files.writeString(folder.resolve("kustomization.yaml"), "{" + head + body);
        Files.writeString(folder.resolve("a.yaml"), pod("a", "containers: [{name: a, image: app:1}], args: [x]"));
        Files.writeString(folder.resolve("for-another.yaml"), pod("b", "hostname: c"));
        Files.writeString(folder.resolve("list.yaml"), pod("a", "args: [y]"));
        Files.writeString(folder.resolve("other-container.yaml"), pod("a", "containers: [{name: b}]"));

        assertThatThrownBy(() -> Kustomize.render(folder, List.of())).isInstanceOf(Exception.class);
    }

    @Test
    void mergesContainersByNameAndSetsImages(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: there
                resources: [a.yaml]
                patches: [{path: patch.yaml}]
                images: [{name: app, newName: there/app, newTag: "2"}]
                """);
        Files.writeString(folder.resolve("a.yaml"), pod("a", "containers: [{name: a, image: app:1, tty: true}]"));
        Files.writeString(folder.resolve("patch.yaml"), pod("a", "containers: [{name: a, tty: false}], hostname: h"));

        List<ObjectNode> rendered = Kustomize.render(folder, List.of());

        assertThat(rendered)
                .isEqualTo(Yaml.documents(
                        new StringReader("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: there}, spec: "
                                + "{containers: [{name: a, image: 'there/app:2', tty: false}], hostname: h}}")));
    }

    private static String pod(String name, String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: %s}, spec: {%s}}".formatted(name, spec);
    }

    /** By kind and name; the hashes at the end of generated names are each renderer's own. */
    private static Map<String, ObjectNode> byName(List<ObjectNode> resources) {
        return resources.stream()
                .map(resource -> Yaml.documents(new StringReader(
                                resource.toString().replaceAll("\"supergraph-[0-9a-z]{10}\"", "\"supergraph\"")))
                        .getFirst())
                .collect(Collectors.toMap(
                        resource -> resource.path("kind").asText() + " " + Kustomize.name(resource),
                        resource -> resource));
    }

    private static List<ObjectNode> kubectl(Path folder) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "kubectl is not installed");
            throw absent;
        }
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Yaml.documents(new StringReader(rendered));
    }
}
