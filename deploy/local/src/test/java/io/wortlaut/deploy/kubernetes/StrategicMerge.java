package io.wortlaut.deploy.kubernetes;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Strategic merge patches as far as they mean the same to everyone: objects are merged, containers are merged by name,
 * everything new is added. A patch that would have to replace a list is refused.
 */
final class StrategicMerge {

    private StrategicMerge() {}

    /** Changes, among the resources, the one that the patch names by kind and name. */
    static void apply(ObjectNode patch, List<ObjectNode> resources) {
        List<ObjectNode> targets = resources.stream()
                .filter(resource -> List.of("apiVersion", "kind").stream()
                        .allMatch(field -> resource.path(field).equals(patch.path(field))))
                .filter(resource -> Kustomize.name(resource).equals(Kustomize.name(patch)))
                .toList();
        if (targets.size() != 1) {
            throw new IllegalArgumentException(
                    targets.size() + " resources are " + patch.path("kind") + " " + Kustomize.name(patch));
        }
        merge(targets.getFirst(), patch);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.propertyStream().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            JsonNode present = target.get(name);
            if (value.isNull() || name.startsWith("$")) {
                throw new IllegalArgumentException("directives are not supported: " + name);
            } else if (present instanceof ObjectNode object && value instanceof ObjectNode change) {
                merge(object, change);
            } else if (present instanceof ArrayNode list && value instanceof ArrayNode changes) {
                mergeNamed(name, list, changes);
            } else {
                target.set(name, value.deepCopy());
            }
        });
    }

    private static void mergeNamed(String field, ArrayNode list, ArrayNode changes) {
        if (!field.equals("containers")) {
            throw new IllegalArgumentException("a patch of the list " + field + " is not supported");
        }
        for (JsonNode change : changes) {
            JsonNode present = list.valueStream()
                    .filter(item -> item.path("name").equals(change.path("name")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no container is named " + change.path("name")));
            merge((ObjectNode) present, (ObjectNode) change);
        }
    }
}
