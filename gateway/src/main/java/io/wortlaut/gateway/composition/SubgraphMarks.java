package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Settles which fields of a subgraph are truly external and which are shareable, since the directives alone do not
 * say: the key of a type extension is written {@code @external} by Federation 1 custom yet resolved, keys and provided
 * fields are shareable by nature, and Federation 1 has no {@code @shareable} at all.
 */
final class SubgraphMarks {

    private SubgraphMarks() {}

    static Subgraph settle(Subgraph subgraph) {
        Set<String> extensionKeys = FieldSetTargets.ofKeys(subgraph, true);
        Set<String> shareable = new HashSet<>(FieldSetTargets.ofKeys(subgraph, false));
        shareable.addAll(FieldSetTargets.ofProvides(subgraph));
        boolean federation1 = !subgraph.link().federation2();
        Set<String> used = federation1 ? FieldSetTargets.all(subgraph) : Set.of();
        return mapComposites(subgraph, type -> {
            Map<String, FieldDef> fields = new LinkedHashMap<>();
            type.fields().forEach((name, field) -> {
                String coordinate = type.name() + "." + name;
                boolean external =
                        field.external() && !extensionKeys.contains(coordinate) && !(federation1 && type.isInterface());
                // Federation 1 let fields be listed as external that nothing asks for.
                boolean leftover = federation1
                        && external
                        && !used.contains(coordinate)
                        && type.interfaces().stream()
                                .noneMatch(iface -> subgraph.field(iface, name).isPresent());
                if (!leftover) {
                    fields.put(
                            name,
                            field.withExternal(external)
                                    .withShareable(field.shareable() || shareable.contains(coordinate)));
                }
            });
            return type.withFields(fields);
        });
    }

    private static Subgraph mapComposites(
            Subgraph subgraph, Function<SubgraphType.Composite, SubgraphType.Composite> change) {
        Map<String, SubgraphType> types = new LinkedHashMap<>();
        subgraph.types()
                .forEach((name, type) -> types.put(
                        name, type instanceof SubgraphType.Composite composite ? change.apply(composite) : type));
        return new Subgraph(
                subgraph.name(),
                subgraph.url(),
                subgraph.graph(),
                subgraph.link(),
                types,
                subgraph.directives(),
                subgraph.extended());
    }
}
