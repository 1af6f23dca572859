package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the fields that subgraphs add to an interface as a whole, by {@code @interfaceObject}, to every object that
 * implements it. They carry an empty {@code @join__field}: no subgraph has them on the object itself.
 */
final class InterfaceObjects {

    private final Merge merge;

    InterfaceObjects(Merge merge) {
        this.merge = merge;
    }

    void spread(Map<String, MergedType> types) {
        for (MergedType iface : List.copyOf(types.values())) {
            Set<String> added = addedFields(iface.name());
            if (iface.kind() == SubgraphType.Kind.INTERFACE && !added.isEmpty()) {
                List<MergedField> fields = iface.fields().stream()
                        .filter(field -> added.contains(field.name()))
                        .toList();
                for (String implementation : merge.hierarchy().subtypes(iface.name())) {
                    types.computeIfPresent(implementation, (name, type) -> with(type, fields));
                }
            }
        }
    }

    /** The fields that interface objects resolve. */
    private Set<String> addedFields(String iface) {
        Set<String> added = new HashSet<>();
        for (Source<SubgraphType.Composite> source : merge.types(iface, SubgraphType.Composite.class)) {
            if (source.element().interfaceObject()) {
                source.element().fields().values().stream()
                        .filter(field -> !field.external())
                        .forEach(field -> added.add(field.name()));
            }
        }
        return added;
    }

    private static MergedType with(MergedType type, List<MergedField> added) {
        List<MergedField> fields = new ArrayList<>(type.fields());
        for (MergedField field : added) {
            if (type.field(field.name()).isEmpty()) {
                List<String> directives = new ArrayList<>();
                if (type.kind() == SubgraphType.Kind.OBJECT) {
                    directives.add("@join__field");
                }
                field.directives().stream()
                        .filter(directive -> !directive.startsWith("@join__"))
                        .forEach(directives::add);
                fields.add(field.withDirectives(directives));
            }
        }
        return type.withFields(fields);
    }
}
