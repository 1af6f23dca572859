package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.wortlaut.gateway.composition.SubgraphType.Kind;

/** Merges the types of all subgraphs, each kind by its own merger. */
final class SupergraphMerger {

    private final Merge merge;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    SupergraphMerger(Merge merge) {
        this.merge = merge;
        this.descriptions = new DescriptionMerger(merge.problems());
        this.directives = new DirectiveMerger(merge.problems());
    }

    /** The supergraph's types by name, sorted. */
    Map<String, MergedType> merge() {
        Map<String, Kind> kinds = kinds();
        Map<String, MergedType> merged = new TreeMap<>();
        AccessSources access = new AccessSources(merge);
        InputValueMerger values = new InputValueMerger(merge, descriptions, directives);
        FieldMerger fields = new FieldMerger(merge, descriptions, directives, values, access);
        CompositeMerger composites = new CompositeMerger(merge, fields, descriptions, directives, access);
        InputObjectMerger inputs = new InputObjectMerger(merge, values, descriptions, directives);
        UnionMerger unions = new UnionMerger(merge, descriptions, directives);
        ScalarMerger scalars = new ScalarMerger(merge, descriptions, directives);
        List<String> enums = new ArrayList<>();
        kinds.forEach((name, kind) -> {
            switch (kind) {
                case OBJECT, INTERFACE -> merged.put(name, composites.merge(name, kind));
                case INPUT -> merged.put(name, inputs.merge(name));
                case UNION -> merged.put(name, unions.merge(name));
                case SCALAR -> merged.put(name, scalars.merge(name));
                case ENUM -> enums.add(name);
            }
        });
        new InterfaceObjects(merge).spread(merged);
        // Enums come last: how the merged fields use one decides on how its values merge.
        EnumMerger enumerations = new EnumMerger(merge, new EnumUsage(merged.values()), descriptions, directives);
        enums.forEach(name -> merged.put(name, enumerations.merge(name)));
        return merged;
    }

    /** The kind of every type that is of one kind everywhere. */
    private Map<String, Kind> kinds() {
        Set<String> names = new TreeSet<>();
        merge.subgraphs().forEach(subgraph -> names.addAll(subgraph.types().keySet()));
        Map<String, Kind> kinds = new TreeMap<>();
        names.forEach(name -> kind(name).ifPresent(kind -> kinds.put(name, kind)));
        return kinds;
    }

    private Optional<Kind> kind(String name) {
        List<Source<SubgraphType>> sources = merge.types(name, SubgraphType.class);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        sources.forEach(source -> kinds.add(kind(source.element())));
        if (kinds.size() > 1) {
            merge.problems()
                    .error(
                            "TYPE_KIND_MISMATCH",
                            name,
                            sources,
                            "Type \"" + name + "\" has mismatched kind: it is defined as "
                                    + Source.views(sources, type -> written(type)));
            return Optional.empty();
        }
        if (sources.stream().allMatch(source -> isInterfaceObject(source.element()))) {
            merge.problems()
                    .error(
                            "INTERFACE_OBJECT_USAGE_ERROR",
                            name,
                            sources,
                            "Type \"" + name
                                    + "\" is declared with @interfaceObject in all the subgraphs in which it is defined (it"
                                    + " is defined in " + Source.names(sources)
                                    + " but should be defined as an interface in at least one subgraph)");
            return Optional.empty();
        }
        return Optional.of(kinds.iterator().next());
    }

    private static Kind kind(SubgraphType type) {
        return isInterfaceObject(type) ? Kind.INTERFACE : type.kind();
    }

    private static boolean isInterfaceObject(SubgraphType type) {
        return type instanceof SubgraphType.Composite composite && composite.interfaceObject();
    }

    private static String written(SubgraphType type) {
        return isInterfaceObject(type)
                ? "Interface Object Type (Object Type with @interfaceObject)"
                : type.kind().words();
    }
}
