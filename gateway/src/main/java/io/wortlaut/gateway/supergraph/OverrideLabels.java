package io.wortlaut.gateway.supergraph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.Node;

/** The labels of progressive overrides, and which operations they can make a difference to. */
public final class OverrideLabels {
    /** Names of the fields that a label is about. */
    private final Map<String, Set<String>> fields = new HashMap<>();
    /** Names of fields that plans may ask for although no client does. */
    private final Set<String> silent = new HashSet<>();

    private OverrideLabels() {}

    static OverrideLabels of(Collection<CompositeType> types) {
        var labels = new OverrideLabels();
        for (var type : types) {
            type.memberships().values().forEach(member -> member.keys().forEach(key -> labels.names(key.fields())));
            for (var field : type.fields().values()) {
                field.sources().values().forEach(source -> labels.read(field.name(), source));
            }
        }
        return labels;
    }

    private void read(String field, FieldSource source) {
        if (source.migration() != null) {
            fields.computeIfAbsent(source.migration().label(), ignored -> new HashSet<>())
                    .add(field);
        }
        if (source.requires() != null) {
            names(source.requires());
        }
    }

    private void names(Node<?> node) {
        if (node instanceof Field field) {
            silent.add(field.getName());
        }
        node.getChildren().forEach(this::names);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** @param fieldNames names of the fields that an operation asks for */
    public Set<String> touchedBy(Set<String> fieldNames) {
        return fields.entrySet().stream()
                .filter(label ->
                        label.getValue().stream().anyMatch(name -> fieldNames.contains(name) || silent.contains(name)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
