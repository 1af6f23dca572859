package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Merges objects and interfaces: the supergraph has every field that any subgraph has. */
final class CompositeMerger {

    private final Merge merge;
    private final FieldMerger fields;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;
    private final AccessSources access;

    CompositeMerger(
            Merge merge,
            FieldMerger fields,
            DescriptionMerger descriptions,
            DirectiveMerger directives,
            AccessSources access) {
        this.merge = merge;
        this.fields = fields;
        this.descriptions = descriptions;
        this.directives = directives;
        this.access = access;
    }

    MergedType merge(String name, SubgraphType.Kind kind) {
        List<Source<SubgraphType.Composite>> types = merge.types(name, SubgraphType.Composite.class);
        Set<String> interfaces = new LinkedHashSet<>();
        List<String> all = new ArrayList<>();
        for (Source<SubgraphType.Composite> type : types) {
            all.addAll(joins(type));
        }
        for (Source<SubgraphType.Composite> type : types) {
            for (String implemented : type.element().interfaces()) {
                interfaces.add(implemented);
                all.add("@join__implements(graph: " + type.graph() + ", interface: " + Texts.quote(implemented) + ")");
            }
        }
        all.addAll(directives.merge(name, types, SubgraphType.Composite::directives, access.ofType(name)));
        all.addAll(Contexts.of(types));
        all.addAll(CarriedDirectives.of(types, SubgraphType.Composite::directives));
        new ConsistencyHints(merge.problems()).of(name, kind, types);
        List<MergedField> merged = new ArrayList<>();
        for (String field : InputValueMerger.names(types, SubgraphType.Composite::fields)) {
            fields.merge(name, types, field).ifPresent(merged::add);
        }
        return MergedType.composite(
                kind,
                name,
                descriptions.merge(name, types, SubgraphType.Composite::description),
                all,
                List.copyOf(interfaces),
                merged);
    }

    private static List<String> joins(Source<SubgraphType.Composite> source) {
        SubgraphType.Composite type = source.element();
        String interfaceObject = type.interfaceObject() ? ", isInterfaceObject: true" : "";
        if (type.keys().isEmpty()) {
            return List.of("@join__type(graph: " + source.graph() + interfaceObject + ")");
        }
        return type.keys().stream()
                .map(key -> "@join__type(graph: " + source.graph()
                        + ", key: " + Texts.quote(key.fields().text())
                        + (isMarkedExtension(source, key) ? ", extension: true" : "")
                        + (key.resolvable() ? "" : ", resolvable: false")
                        + interfaceObject + ")")
                .distinct()
                .toList();
    }

    /** Where Federation 1 extends a type by keyword it does not thereby leave it to another subgraph. */
    private static boolean isMarkedExtension(Source<SubgraphType.Composite> source, Key key) {
        return key.extension()
                && (source.subgraph().link().federation2()
                        || source.element().directives().has("extends"));
    }
}
