package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that subgraphs which resolve the same field can resolve it to the same object: where they have no object of the
 * field's interface or union in common, one of them must be mistaken.
 */
final class RuntimeTypesCheck {

    private final Merge merge;

    RuntimeTypesCheck(Merge merge) {
        this.merge = merge;
    }

    void check(Iterable<MergedType> types) {
        for (MergedType type : types) {
            if (type.kind() == SubgraphType.Kind.OBJECT) {
                type.fields().forEach(field -> check(type.name(), field));
            }
        }
    }

    private void check(String owner, MergedField field) {
        String element = owner + "." + field.name();
        List<Source<FieldDef>> resolving = Merge.present(
                        merge.types(owner, SubgraphType.Composite.class),
                        type -> type.fields().get(field.name()))
                .stream()
                .filter(source -> !source.element().external())
                .filter(source -> merge.overrides().isActive(source.name(), element))
                .filter(source -> !types(source).isEmpty())
                .toList();
        if (resolving.size() < 2) {
            return;
        }
        Set<String> common = new TreeSet<>(types(resolving.getFirst()));
        resolving.forEach(source -> common.retainAll(types(source)));
        String views = resolving.stream()
                .map(source -> "in subgraph \"" + source.name() + "\", "
                        + types(source).stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        if (common.isEmpty()) {
            merge.problems()
                    .error(
                            "SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES",
                            element,
                            resolving,
                            "Shared field \"" + element + "\" return type \"" + field.type()
                                    + "\" has a non-intersecting set of possible runtime types across subgraphs: "
                                    + views
                                    + ".");
        } else if (resolving.stream().anyMatch(source -> types(source).size() > common.size())) {
            merge.problems()
                    .hint(
                            "INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN",
                            "Shared field \"" + element + "\" return type \"" + field.type()
                                    + "\" has different sets of possible runtime types across subgraphs: " + views
                                    + ".");
        }
    }

    /** The objects that a subgraph can resolve a field to; empty if the field's type is none of its interfaces or objects. */
    private static Set<String> types(Source<FieldDef> source) {
        String type = source.element().type().base();
        boolean unknown = source.subgraph()
                .composite(type)
                .filter(SubgraphType.Composite::interfaceObject)
                .isPresent();
        return unknown
                ? Set.of()
                : source.subgraph().runtimeTypes(type).stream()
                        .map(SubgraphType.Composite::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
