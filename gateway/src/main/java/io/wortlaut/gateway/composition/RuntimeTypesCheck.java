package io.wortlaut.gateway.composition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.wortlaut.gateway.composition.SubgraphType.Composite;

/**
 * Checks that subgraphs which give the same value can resolve it to the same object: where they have no object of the
 * value's interface or union in common, one of them must be mistaken.
 */
final class RuntimeTypesCheck {

    private final Merge merge;
    private final Reachability reachability;

    RuntimeTypesCheck(Merge merge, Reachability reachability) {
        this.merge = merge;
        this.reachability = reachability;
    }

    /** @param values where the field's value can be had */
    void check(String owner, MergedField field, Collection<Position> values) {
        if (values.stream()
                        .filter(this::isAbstract)
                        .map(Position::graph)
                        .distinct()
                        .count()
                < 2) {
            return;
        }
        Set<String> all = reachability.possibleTypes(field.type().baseName(), Set.copyOf(values));
        Map<String, Set<String>> byGraph = new LinkedHashMap<>();
        values.stream()
                .filter(value -> !reachability.isInterfaceObject(value))
                .forEach(value -> byGraph.put(value.graph(), objects(value)));
        Set<String> common = new TreeSet<>(all);
        byGraph.values().forEach(common::retainAll);
        if (byGraph.values().stream().allMatch(Set::isEmpty)
                || byGraph.values().stream().allMatch(common::equals)) {
            return;
        }
        String element = owner + "." + field.name();
        String start = "Shared field \"" + element + "\" return type \"" + field.type() + "\" has ";
        String views = byGraph.entrySet().stream()
                .map(entry ->
                        "in subgraph \"" + reachability.subgraph(entry.getKey()).name() + "\", "
                                + entry.getValue().stream()
                                        .map(name -> '"' + name + '"')
                                        .collect(Collectors.joining(", ")))
                .sorted()
                .collect(Collectors.joining("; "));
        if (common.isEmpty()) {
            merge.problems()
                    .error(
                            "SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES",
                            element,
                            merge.types(owner, Composite.class).stream()
                                    .filter(source -> byGraph.containsKey(source.graph()))
                                    .toList(),
                            start + "a non-intersecting set of possible runtime types across subgraphs: " + views
                                    + ".");
        } else {
            merge.problems()
                    .hint(
                            "INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN",
                            start + "different sets of possible runtime types across subgraphs: " + views + ".");
        }
    }

    private boolean isAbstract(Position value) {
        return reachability
                .subgraph(value.graph())
                .type(value.type())
                .filter(type -> type instanceof SubgraphType.Union
                        || (type instanceof Composite composite && composite.isInterface()))
                .isPresent();
    }

    private Set<String> objects(Position value) {
        return reachability.subgraph(value.graph()).runtimeTypes(value.type()).stream()
                .map(Composite::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
