package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that a field of an object which several subgraphs resolve is meant to be resolved by several. */
final class SharingCheck {

    private final Merge merge;

    SharingCheck(Merge merge) {
        this.merge = merge;
    }

    void check() {
        Set<String> objects = merge.subgraphs().stream()
                .flatMap(Subgraph::composites)
                .filter(type -> !type.isInterface())
                .map(SubgraphType.Composite::name)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        for (String name : objects) {
            List<Source<SubgraphType.Composite>> types = merge.types(name, SubgraphType.Composite.class).stream()
                    .filter(source -> !source.element().isInterface())
                    .toList();
            InputValueMerger.names(types, SubgraphType.Composite::fields).forEach(field -> check(name, field, types));
        }
    }

    private void check(String type, String field, List<Source<SubgraphType.Composite>> types) {
        String element = type + "." + field;
        List<Source<FieldDef>> resolving = new ArrayList<>(
                Merge.present(types, composite -> composite.fields().get(field)).stream()
                        .filter(source -> !source.element().external())
                        .filter(source ->
                                merge.overrides().state(source.name(), element).isEmpty())
                        .toList());
        resolving.addAll(throughInterfaceObjects(types, field));
        List<Source<FieldDef>> notShareable = resolving.stream()
                .filter(source -> !source.element().shareable() || type.equals("Subscription"))
                .toList();
        boolean marked = type.equals("Subscription")
                && resolving.stream()
                        .anyMatch(source -> source.subgraph().link().federation2()
                                && source.element().shareable());
        boolean shared = resolving.stream().map(Source::name).distinct().count() > 1 && !notShareable.isEmpty();
        if (!marked && !shared) {
            return;
        }
        String which = notShareable.size() == resolving.size() ? "all of them" : Source.names(notShareable);
        merge.problems()
                .error(
                        "INVALID_FIELD_SHARING",
                        element,
                        resolving,
                        type.equals("Subscription")
                                ? "Fields on root level subscription object cannot be marked as shareable: \"" + element
                                        + "\" is resolved from " + Source.names(resolving)
                                : "Non-shareable field \"" + element + "\" is resolved from multiple subgraphs: it is"
                                        + " resolved from " + Source.names(resolving)
                                        + " and defined as non-shareable in " + which);
    }

    /** What an interface object resolves, it resolves for every object that implements the interface. */
    private List<Source<FieldDef>> throughInterfaceObjects(List<Source<SubgraphType.Composite>> types, String field) {
        List<Source<FieldDef>> found = new ArrayList<>();
        Set<String> interfaces = types.stream()
                .flatMap(type -> type.element().interfaces().stream())
                .collect(Collectors.toSet());
        for (String iface : interfaces) {
            merge.types(iface, SubgraphType.Composite.class).stream()
                    .filter(source -> source.element().interfaceObject())
                    .filter(source -> source.element().fields().containsKey(field))
                    .map(source -> source.with(source.element().fields().get(field)))
                    .filter(source -> !source.element().external())
                    .forEach(found::add);
        }
        return found;
    }
}
