package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.Map;

/**
 * What is selected on values of a type, for each object type that such a value can have, in the order of the query.
 *
 * @param parentType an object, interface or union of the supergraph
 */
public record Selections(String parentType, Map<String, List<Field>> byType) {

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

    boolean isEmpty() {
        return byType.values().stream().allMatch(List::isEmpty);
    }
}
