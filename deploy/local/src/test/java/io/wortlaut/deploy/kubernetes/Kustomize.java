package io.wortlaut.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Renders a kustomization as {@code kubectl kustomize} does, so that the manifests are tested on a machine that has
 * only a JDK. Where kubectl is there, a test compares both. Generated names end in another hash than kubectl's.
 */
final class Kustomize {

    private static final Set<String> REFERENCES_TO_CONFIG_MAPS = Set.of("configMap", "configMapRef", "configMapKeyRef");

    private final Set<String> generated = new HashSet<>();

    private Kustomize() {}

    /**
     * Renders the kustomization in a folder, with components on top.
     *
     * @throws IllegalArgumentException when something in it is missing, ambiguous or beyond what is supported here
     */
    static List<ObjectNode> render(Path folder, List<Path> components) {
        Kustomize kustomize = new Kustomize();
        List<ObjectNode> resources = kustomize.build(folder, Kustomization.Kind.Kustomization, List.of());
        for (Path component : components) {
            resources = kustomize.build(component, Kustomization.Kind.Component, resources);
        }
        // The outermost namespace reaches what the components brought.
        String namespace = Kustomization.in(folder).namespace();
        resources.forEach(resource -> setNamespace(resource, namespace));
        kustomize.addHashes(resources);
        return resources;
    }

    private List<ObjectNode> build(Path folder, Kustomization.Kind kind, List<ObjectNode> inherited) {
        Kustomization kustomization = Kustomization.in(folder);
        if (kustomization.kind() != kind) {
            throw new IllegalArgumentException(folder + " is a " + kustomization.kind() + ", not a " + kind);
        }
        List<ObjectNode> resources = new ArrayList<>(inherited);
        for (String name : kustomization.resources()) {
            Path resource = folder.resolve(name).normalize();
            resources.addAll(
                    Files.isDirectory(resource)
                            ? build(resource, Kustomization.Kind.Kustomization, List.of())
                            : Yaml.documents(inside(folder, name)));
        }
        kustomization.configMapGenerator().forEach(generator -> resources.add(configMap(folder, generator)));
        refuseDuplicates(resources);
        List<ObjectNode> all = resources;
        for (String component : kustomization.components()) {
            all = build(folder.resolve(component).normalize(), Kustomization.Kind.Component, all);
        }
        for (Kustomization.Patch patch : kustomization.patches()) {
            StrategicMerge.apply(Yaml.document(inside(folder, patch.path())), all);
        }
        for (Kustomization.Image image : kustomization.images()) {
            setImage(image, all);
        }
        if (kustomization.namespace() != null) {
            all.forEach(resource -> setNamespace(resource, kustomization.namespace()));
        }
        return all;
    }

    /** Kustomize reads no file outside the kustomization's own folder. */
    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(file + " is outside " + folder);
        }
        return file;
    }

    private ObjectNode configMap(Path folder, Kustomization.ConfigMapGenerator generator) {
        ObjectNode map =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", generator.name());
        ObjectNode data = map.putObject("data");
        for (String name : generator.files()) {
            try {
                Path file = inside(folder, name);
                data.put(file.getFileName().toString(), Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        generated.add(generator.name());
        return map;
    }

    private static void refuseDuplicates(List<ObjectNode> resources) {
        Set<String> seen = new HashSet<>();
        for (ObjectNode resource : resources) {
            String id = resource.path("kind").asText() + " " + name(resource);
            if (!seen.add(id)) {
                throw new IllegalArgumentException(id + " is there twice");
            }
        }
    }

    private static void setNamespace(ObjectNode resource, String namespace) {
        boolean isNamespace = resource.path("kind").asText().equals("Namespace");
        resource.withObject("/metadata").put(isNamespace ? "name" : "namespace", namespace);
    }

    private static void setImage(Kustomization.Image image, List<ObjectNode> resources) {
        List<JsonNode> containers = resources.stream()
                .flatMap(resource -> resource.findValues("containers").stream())
                .flatMap(JsonNode::valueStream)
                .filter(container ->
                        repository(container.path("image").asText()).equals(image.name()))
                .toList();
        if (containers.isEmpty()) {
            throw new IllegalArgumentException("no container has the image " + image.name());
        }
        containers.forEach(container -> ((ObjectNode) container).put("image", image.newName() + ":" + image.newTag()));
    }

    static String repository(String image) {
        return image.replaceFirst(":[^:/]*$", "");
    }

    private void addHashes(List<ObjectNode> resources) {
        for (ObjectNode resource : resources) {
            String name = name(resource);
            if (resource.path("kind").asText().equals("ConfigMap") && generated.contains(name)) {
                byte[] data = resource.path("data").toString().getBytes(StandardCharsets.UTF_8);
                String hashed =
                        name + "-" + UUID.nameUUIDFromBytes(data).toString().substring(24, 34);
                resource.withObject("/metadata").put("name", hashed);
                resources.forEach(other -> rename(other, name, hashed));
            }
        }
    }

    private static void rename(JsonNode node, String name, String hashed) {
        node.propertyStream()
                .filter(member -> REFERENCES_TO_CONFIG_MAPS.contains(member.getKey()))
                .map(member -> member.getValue())
                .filter(reference -> reference.path("name").asText().equals(name))
                .forEach(reference -> ((ObjectNode) reference).put("name", hashed));
        node.forEach(child -> rename(child, name, hashed));
    }

    static String name(JsonNode resource) {
        return resource.path("metadata").path("name").asText();
    }
}
