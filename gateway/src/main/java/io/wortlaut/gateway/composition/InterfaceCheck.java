package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;

/** Checks that in the supergraph every type has the fields of the interfaces it implements. */
final class InterfaceCheck {

    private final Merge merge;
    private final Map<String, MergedType> types;

    InterfaceCheck(Merge merge, Map<String, MergedType> types) {
        this.merge = merge;
        this.types = types;
    }

    void check() {
        for (MergedType type : types.values()) {
            for (String name : type.interfaces()) {
                MergedType iface = types.get(name);
                if (iface == null) {
                    continue;
                }
                iface.fields().stream()
                        .filter(field -> type.field(field.name()).isEmpty())
                        .forEach(field -> missing(type, iface, field));
            }
            checkInterfaceKeys(type);
        }
    }

    private void missing(MergedType type, MergedType iface, MergedField field) {
        String element = iface.name() + "." + field.name();
        List<Source<FieldDef>> declaring =
                Merge.present(merge.types(iface.name(), SubgraphType.Composite.class), source -> source.fields()
                        .get(field.name()));
        List<Source<SubgraphType.Composite>> implementing =
                merge.types(type.name(), SubgraphType.Composite.class).stream()
                        .filter(source -> source.element().interfaces().contains(iface.name()))
                        .toList();
        merge.problems()
                .error(
                        "INTERFACE_FIELD_NO_IMPLEM",
                        type.name() + "." + field.name(),
                        declaring,
                        "Interface field \"" + element + "\" is declared in " + Source.names(declaring)
                                + " but type \"" + type.name() + "\", which implements \"" + iface.name() + "\" in "
                                + Source.names(implementing) + " does not have field \"" + field.name() + "\".");
    }

    /** A subgraph that finds a value of an interface by key must know every object that it can be. */
    private void checkInterfaceKeys(MergedType iface) {
        for (Source<SubgraphType.Composite> source : merge.types(iface.name(), SubgraphType.Composite.class)) {
            boolean resolves = source.element().keys().stream().anyMatch(Key::resolvable);
            if (!source.element().isInterface()
                    || !resolves
                    || !source.subgraph().link().federation2()) {
                continue;
            }
            List<String> known = source.subgraph().runtimeTypes(iface.name()).stream()
                    .map(SubgraphType.Composite::name)
                    .toList();
            List<String> unknown = merge.hierarchy().subtypes(iface.name()).stream()
                    .filter(name -> types.containsKey(name)
                            && types.get(name).kind() == SubgraphType.Kind.OBJECT
                            && !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                merge.problems()
                        .error(
                                "INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE",
                                source.name(),
                                iface.name(),
                                "Interface type \"" + iface.name() + "\" has a resolvable key in subgraph \""
                                        + source.name() + "\" but that subgraph is missing some of the supergraph"
                                        + " implementation types of \"" + iface.name() + "\". Subgraph \""
                                        + source.name() + "\" should define " + Words.quoted(unknown)
                                        + " (and have them implement \"" + iface.name() + "\").");
            }
        }
    }
}
