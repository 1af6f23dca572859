package io.wortlaut.deploy.kubernetes;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The part of Kustomize's file format that this repository uses. Anything else is refused, not ignored. */
record Kustomization(
        String apiVersion,
        Kind kind,
        String namespace,
        List<String> resources,
        List<String> components,
        List<ConfigMapGenerator> configMapGenerator,
        List<Image> images,
        List<Patch> patches) {

    enum Kind {
        Kustomization,
        Component
    }

    /** A ConfigMap made of files, each under its own name. */
    record ConfigMapGenerator(String name, List<String> files) {}

    record Image(String name, String newName, String newTag) {
        Image {
            newName = newName == null ? name : newName;
        }
    }

    /** A strategic merge patch; the resource it is for is the one it names. */
    record Patch(String path) {}

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Kustomization {
        String expected =
                kind == Kind.Component ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
        if (kind == null || !expected.equals(apiVersion)) {
            throw new IllegalArgumentException("not a Kustomization or Component: " + apiVersion + " " + kind);
        }
        resources = orEmpty(resources);
        components = orEmpty(components);
        configMapGenerator = orEmpty(configMapGenerator);
        images = orEmpty(images);
        patches = orEmpty(patches);
    }

    static Kustomization in(Path folder) {
        Path file = folder.resolve("kustomization.yaml");
        try {
            return STRICT.convertValue(Yaml.document(file), Kustomization.class);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(file + ": " + invalid.getMessage(), invalid);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
