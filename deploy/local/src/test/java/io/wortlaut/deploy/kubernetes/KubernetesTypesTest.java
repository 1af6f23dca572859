package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every manifest is what Kubernetes takes, down to the last field; and the reading that says so is strict. */
class KubernetesTypesTest {

    @Test
    void everyManifestIsOfAKnownTypeWithoutUnknownFields() {
        // Rendering reads them all.
        assertThat(Manifests.all())
                .allSatisfy(manifests -> assertThat(manifests.resources()).hasSizeGreaterThan(10));
    }

    static Stream<ObjectNode> everyManifest() {
        return Manifests.productionWithComponents().trees().stream();
    }

    @ParameterizedTest
    @MethodSource("everyManifest")
    void aMisspeltFieldFailsAnywhere(ObjectNode manifest) {
        assertMisspeltFieldsFail(manifest, manifest);
    }

    /** Adds an unknown field to each object in turn. It holds an object, which has no place in a map of labels either. */
    private static void assertMisspeltFieldsFail(ObjectNode manifest, ObjectNode object) {
        object.putObject("mispelt");
        assertThatThrownBy(() -> KubernetesTypes.read(manifest))
                .as("%s", object)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mispelt");
        object.remove("mispelt");
        object.propertyStream()
                .map(Map.Entry::getValue)
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(child -> assertMisspeltFieldsFail(manifest, child));
    }

    @Test
    void aNumberInPlaceOfAStringFails() {
        ObjectNode deployment = Manifests.base().trees().stream()
                .filter(manifest -> Kustomize.name(manifest).equals("gateway"))
                .filter(manifest -> manifest.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/env/0")).put("value", 8080);

        assertThatThrownBy(() -> KubernetesTypes.read(deployment)).isInstanceOf(IllegalArgumentException.class);
    }
}
