package io.wortlaut.gateway.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is selected on values of a type, for each object type that such a value can have, in the order of the query.
 *
 * @param parentType an object, interface or union of the supergraph
 * @param deferrals those of the fields, an outer one before those within it
 */
public record Selections(String parentType, Map<String, List<Field>> byType, List<Deferral> deferrals) {

    /** One instance stands for the same selections within an operation; comparing trees would cost too much. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    List<Field> on(String objectType) {
        return byType.getOrDefault(objectType, List.of());
    }

    /** Each field that is asked of an interface, alone, for all types, without what is selected below it. */
    List<Selections> ofInterface() {
        var byKey = new LinkedHashMap<String, Map<String, List<Field>>>();
        byType.forEach((type, fields) -> fields.stream()
                .filter(field -> field.asked() == Field.Asked.OF_INTERFACE && !field.isTypename())
                .forEach(field -> byKey.computeIfAbsent(field.responseKey(), ignored -> new LinkedHashMap<>())
                        .put(type, List.of(field.bare()))));
        return byKey.values().stream()
                .map(alone -> new Selections(parentType, alone, List.of()))
                .toList();
    }

    boolean isEmpty() {
        return byType.values().stream().allMatch(List::isEmpty);
    }
}
